import SMTPSyntax

/// One parameter of an offered extension, explained: a mechanism of AUTH, a limit of LIMITS.
package struct OfferDetail: Hashable, Sendable {
    /// As it stood in the reply, or its name.
    package let name: String
    package let words: String
    package let isKnown: Bool
    /// What became of it since the EHLO before; nil when there was none, or when its keyword was not offered.
    package internal(set) var change: OfferChange.Kind?

    init(_ name: String, _ words: String, isKnown: Bool = true) {
        self.name = Bounded.text(name)
        self.words = words
        self.isKnown = isKnown
    }

    /// A parameter by a table of words.
    init(_ name: String, in table: [String: String]) {
        let words = table[ASCII.uppercased(name.utf8)]
        self.init(name, words ?? "not known here", isKnown: words != nil)
    }
}
