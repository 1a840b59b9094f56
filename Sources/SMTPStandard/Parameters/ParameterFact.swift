import SMTPSyntax

/// What is known about one parameter of a command (RFC 5321 §4.1.1.11).
package struct ParameterFact: Hashable, Sendable {
    package let verb: Verb
    /// In upper case.
    package let keyword: String
    /// The EHLO keywords that enable the parameter; one of them is enough.
    package let requires: [String]
    /// The value after the equals sign, in words; empty when the parameter has no value.
    package let value: String
    /// As it is typed, `SIZE=48120`.
    package let example: String
    /// What it requests, in a sentence or two.
    package let meaning: String
    /// The number of octets by which the command line may exceed 512; nil where no RFC defines it.
    package let extraOctets: Int?
    /// The codes with which servers refuse it.
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
