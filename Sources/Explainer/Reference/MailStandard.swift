import SMTPSyntax

/// A standard or a term beside SMTP that replies speak of: what it is, and which refusals are about it.
struct MailStandard: Hashable, Sendable {
    /// `DMARC`, as it is called in replies.
    let name: String
    /// What it is for, in a few words.
    let words: String
    /// How it works, in a sentence or two.
    let meaning: String
    /// The causes that are about it.
    let causes: [Cause]
    /// The enhanced codes that are about it, as their keys in the reference.
    let numbers: [String]
    let status: FactStatus?
    let sources: [SpecReference]

    init(
        _ name: String, _ words: String, _ meaning: String, causes: [Cause] = [], numbers: [String] = [],
        status: FactStatus? = .standard, _ sources: SpecReference...
    ) {
        self.name = name
        self.words = words
        self.meaning = meaning
        self.causes = causes
        self.numbers = numbers
        self.status = status
        self.sources = sources
    }
}
