import SMTPSyntax

/// One parameter of a command, and the EHLO keyword that makes it usable (RFC 5321 §4.1.1.11).
package struct ParameterFact: Hashable, Sendable {
    package let verb: Verb
    /// In upper case.
    package let keyword: String
    /// The keywords one of which EHLO has to offer.
    package let requires: [String]
    /// What may stand behind the equals sign, in words; empty when the parameter takes no value.
    package let value: String
    /// As it is typed, `SIZE=48120`.
    package let example: String
    /// What it asks for, in a sentence or two.
    package let meaning: String
    /// The octets by which the command line may be longer than 512; nil where no RFC says.
    package let extraOctets: Int?
    /// The codes of its refusal.
    package let refusals: [ReplyCode]
    package let status: FactStatus
    package let sources: [SpecReference]

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
