/// One row of what is known about a verb.
public struct CommandFact: Hashable, Sendable {
    /// Where a command may stand in a pipelined group (RFC 2920 §3.1).
    public enum GroupPlace: String, Hashable, Sendable {
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

    public let verb: Verb
    /// The form to type, `RCPT TO:<…>`.
    public let template: String
    /// What it is for, in a few words that fit beside the template.
    public let purpose: String
    /// A whole line that could be sent.
    public let example: String
    /// What it does, in a sentence or two.
    public let effect: String
    /// The phases in which it moves the session on.
    public let steps: Set<Phase>
    /// Whether a positive reply to it drops an open transaction.
    public let dropsTransaction: Bool
    /// The EHLO keyword without which the verb is not there; nil when it needs none.
    public let requires: String?
    /// The replies that say it worked.
    public let expects: [ReplyCode]
    public let place: GroupPlace
    public let status: FactStatus
    public let sources: [SpecReference]

    /// Whether a session is made of it; the others are met only where a server offers them.
    public var isUsual: Bool { CommandFacts.isUsual(verb) }

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
