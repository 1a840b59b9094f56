/// One row of what is known about a verb.
public struct CommandFact: Hashable, Sendable {
    public let verb: Verb
    /// The form to type, `RCPT TO:<…>`.
    public let template: String
    /// What it is for, in a few words that fit beside the template.
    public let purpose: String
    /// A whole line that could be sent.
    public let example: String
    /// The phases in which it moves the session on.
    public let steps: Set<Phase>
    /// Whether a positive reply to it drops an open transaction.
    public let dropsTransaction: Bool
    /// The EHLO keyword without which the verb is not there; nil when it needs none.
    public let requires: String?
    /// The replies that say it worked.
    public let expects: [ReplyCode]
    public let sources: [SpecReference]

    init(
        _ verb: Verb, _ template: String, _ purpose: String, example: String, steps: Set<Phase> = [],
        drops: Bool = false, requires: String? = nil, expects: [ReplyCode], _ sources: SpecReference...
    ) {
        self.verb = verb
        self.template = template
        self.purpose = purpose
        self.example = example
        self.steps = steps
        dropsTransaction = drops
        self.requires = requires
        self.expects = expects
        self.sources = sources
    }
}
