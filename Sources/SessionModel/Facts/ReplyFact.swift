/// One row of what is known about a reply.
///
/// With a verb it says what the code means as an answer to that command; without one, what it means in general.
public struct ReplyFact: Hashable, Sendable {
    public let code: ReplyCode
    /// The command answered, or a key of `ReplyContext.factKey`; nil for the general row of a code.
    public let verb: Verb?
    /// A short name for the general row of a code, such as "Mailbox unavailable"; empty in context rows.
    public let name: String
    /// What it means, in a sentence or two.
    public let meaning: String
    /// The likely cause in a few words, without a full stop; empty where success needs none.
    public let cause: String
    /// The label of that cause.
    public let label: Cause
    /// What to try, in a sentence; may name a command to type. Empty where there is nothing to do.
    public let advice: String
    public let sources: [SpecReference]

    /// The general row of a code.
    init(
        _ code: ReplyCode, _ name: String, _ meaning: String, cause: String = "", _ label: Cause,
        advice: String, _ sources: SpecReference...
    ) {
        self.init(code, nil, name, meaning, cause, label, advice, sources)
    }

    /// A code as the answer to one command.
    init(
        _ verb: Verb, _ code: ReplyCode, _ meaning: String, cause: String = "", _ label: Cause,
        advice: String, _ sources: SpecReference...
    ) {
        self.init(code, verb, "", meaning, cause, label, advice, sources)
    }

    private init(
        _ code: ReplyCode, _ verb: Verb?, _ name: String, _ meaning: String, _ cause: String, _ label: Cause,
        _ advice: String, _ sources: [SpecReference]
    ) {
        self.code = code
        self.verb = verb
        self.name = name
        self.meaning = meaning
        self.cause = cause
        self.label = label
        self.advice = advice
        self.sources = sources
    }
}
