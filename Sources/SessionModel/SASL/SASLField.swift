import SMTPSyntax

/// A part of an authentication message.
package struct SASLField: Hashable, Sendable {
    package let name: String
    /// The content; for a secret, the words that replace it.
    package let value: VisibleText
    /// In a few words; may be empty.
    package let meaning: String
    package let isSecret: Bool

    init(_ name: String, _ value: some Sequence<UInt8>, _ meaning: String) {
        self.name = VisibleText(name.utf8.prefix(40)).string
        self.value = VisibleText(value)
        self.meaning = meaning
        isSecret = false
    }

    private init(secret name: String, _ words: String, _ meaning: String) {
        self.name = name
        value = VisibleText("<redacted: \(words)>")
        self.meaning = meaning
        isSecret = true
    }

    static func secret(_ name: String, _ words: String, _ meaning: String) -> SASLField {
        SASLField(secret: name, words, meaning)
    }
}
