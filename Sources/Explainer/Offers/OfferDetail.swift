import SMTPSyntax

/// One explained parameter of an offered extension: a mechanism of AUTH, a limit of LIMITS.
package struct OfferDetail: Hashable, Sendable {
    /// The text of the reply, or the name of the parameter.
    package let name: String
    package let words: String
    package let isKnown: Bool
    /// The change since the previous EHLO; nil when there was none, or when its keyword was not offered.
    package internal(set) var change: OfferChange.Kind?

    init(_ name: String, _ words: String, isKnown: Bool = true) {
        self.name = Bounded.text(name)
        self.words = words
        self.isKnown = isKnown
    }

    /// A parameter by a table of words.
    init(_ name: String, in table: [String: String]) {
        let words = table[ASCII.uppercased(name.utf8)]
        self.init(name, words ?? "unknown", isKnown: words != nil)
    }
}
