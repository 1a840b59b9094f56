import SMTPSyntax

/// What is known about one verb: a row of `CommandFacts`, of which there is one.
///
/// A class, because a row is looked up several times per command, and a copy of its texts and lists would cost 400
/// instructions each time.
package final class CommandFact: Sendable {
    /// The place of a command in a pipelined group (RFC 2920 §3.1).
    package enum GroupPlace: String, Hashable, Sendable {
        case anywhere
        /// The next command must wait for its reply.
        case last = "last only"
        /// Any place is allowed, but the server may treat the commands after it differently.
        case bestLast = "best at the end"
        /// RFC 2920 does not name it, so it is sent by itself.
        case alone
        /// Message text with its final dot may begin a group, after 354.
        case first = "first only"
    }

    package let verb: Verb
    /// The form of the command, `RCPT TO:<…>`.
    package let template: String
    /// The purpose, in a few words that fit beside the template.
    package let purpose: String
    /// A complete line that can be sent.
    package let example: String
    /// What it does, in a sentence or two.
    package let effect: String
    /// The phases in which it advances the session.
    package let steps: Set<Phase>
    /// Whether a positive reply to it aborts an open transaction.
    package let dropsTransaction: Bool
    /// The EHLO keyword that the verb requires; nil when it requires none.
    package let requires: String?
    /// The replies that report success.
    package let expects: [ReplyCode]
    package let place: GroupPlace
    package let status: FactStatus
    package let sources: [SpecReference]
    /// The verdict on such a command to which nothing objects, and on which there is no remark.
    package let whenAllowed: Verdict

    /// Whether ordinary sessions use it; the other verbs appear only where a server offers them.
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
        whenAllowed = Verdict(.expected, likely: expects)
    }
}

extension CommandFact: Hashable {
    package static func == (left: CommandFact, right: CommandFact) -> Bool { left === right }

    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
