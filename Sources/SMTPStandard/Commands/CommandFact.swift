import SMTPSyntax

/// One row of what is known about a verb.
package struct CommandFact: Hashable, Sendable {
    /// Where a command may stand in a pipelined group (RFC 2920 §3.1).
    package enum GroupPlace: String, Hashable, Sendable {
        case anywhere
        /// Whatever comes after it must wait for its reply.
        case last = "last only"
        /// It may stand anywhere, but what comes after it may be judged anew.
        case bestLast = "best at the end"
        /// RFC 2920 does not name it, so it is sent by itself.
        case alone
        /// Message text with its dot may begin a group, once 354 has come.
        case first = "first only"
    }

    package let verb: Verb
    /// The form to type, `RCPT TO:<…>`.
    package let template: String
    /// What it is for, in a few words that fit beside the template.
    package let purpose: String
    /// A whole line that could be sent.
    package let example: String
    /// What it does, in a sentence or two.
    package let effect: String
    /// The phases in which it moves the session on.
    package let steps: Set<Phase>
    /// Whether a positive reply to it drops an open transaction.
    package let dropsTransaction: Bool
    /// The EHLO keyword without which the verb is not there; nil when it needs none.
    package let requires: String?
    /// The replies that say it worked.
    package let expects: [ReplyCode]
    package let place: GroupPlace
    package let status: FactStatus
    package let sources: [SpecReference]

    /// Whether a session is made of it; the others are met only where a server offers them.
    package var isUsual: Bool { CommandFacts.isUsual(verb) }

    init(
        _ verb: Verb, _ template: String, _ purpose: String, example: String, _ effect: String,
        steps: Set<Phase> = [], drops: Bool = false, requires: String? = nil, expects: [ReplyCode],
        inGroup place: GroupPlace = .last, status: FactStatus = .standard, _ sources: SpecReference...
    ) {
        self.verb = verb
        self.template = template
        self.purpose = purpose
        self.example = example
        self.effect = effect
        self.steps = steps
        dropsTransaction = drops
        self.requires = requires
        self.expects = expects
        self.place = place
        self.status = status
        self.sources = sources
    }
}
