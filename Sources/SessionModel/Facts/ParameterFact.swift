/// One parameter of a command, and the EHLO keyword that makes it usable (RFC 5321 §4.1.1.11).
public struct ParameterFact: Hashable, Sendable {
    public let verb: Verb
    /// In upper case.
    public let keyword: String
    /// The keywords one of which EHLO has to offer.
    public let requires: [String]
    /// What may stand behind the equals sign, in words; empty when the parameter takes no value.
    public let value: String
    /// As it is typed, `SIZE=48120`.
    public let example: String
    /// What it asks for, in a sentence or two.
    public let meaning: String
    /// The octets by which the command line may be longer than 512; nil where no RFC says.
    public let extraOctets: Int?
    /// The codes of its refusal.
    public let refusals: [ReplyCode]
    public let status: FactStatus
    public let sources: [SpecReference]

    init(
        _ verb: Verb, _ keyword: String, requires: [String], value: String = "", example: String, _ meaning: String,
        extraOctets: Int? = nil, refusals: [ReplyCode] = [501, 555], status: FactStatus = .extension,
        _ sources: SpecReference...
    ) {
        self.verb = verb
        self.keyword = keyword
        self.requires = requires
        self.value = value
        self.example = example
        self.meaning = meaning
        self.extraOctets = extraOctets
        self.refusals = refusals
        self.status = status
        self.sources = sources
    }
}
