/// Limits on the displayed part of a server's text: a hostile one may send a list of a thousand names, or a name of a
/// million letters. A cut is marked.
package enum Bounded {
    /// The most rows of one list of extensions.
    static let mostRows = 80
    /// The most lines of a list that is compared with the one before.
    package static let mostCompared = 1000
    /// The most parameters of one keyword.
    static let mostItems = 24
    /// The most characters of one word.
    static let mostCharacters = 60

    /// A text with its end cut off where it is too long.
    static func text(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: mostCharacters, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return String(text) }
        return String(text[..<end]) + "… (cut)"
    }

    /// Words with spaces between them; the first ones of too many.
    static func words(_ words: [String]) -> String {
        let shown = words.prefix(mostItems).map { text($0) }.joined(separator: " ")
        return words.count > mostItems ? shown + " … and \(words.count - mostItems) more" : shown
    }

    /// One row per parameter; the first ones of too many, and the number of the others.
    static func details(_ parameters: [String], _ row: (String) -> OfferDetail) -> [OfferDetail] {
        let rows = parameters.prefix(mostItems).map(row)
        guard parameters.count > mostItems else { return rows }
        return rows + [OfferDetail("…", "\(parameters.count - mostItems) more, not shown", isKnown: false)]
    }
}
