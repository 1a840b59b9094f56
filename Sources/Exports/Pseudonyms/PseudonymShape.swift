import SMTPSyntax

/// The forms of pseudonyms, by which they are recognized when a text is replaced a second time.
///
///     user1     host2     id3     domain-a     domain-aa
enum PseudonymShape {
    /// The number after a word: 12 in `user12`; nil for any other name.
    static func number(_ name: ArraySlice<UInt8>, after word: String) -> Int? {
        guard name.count > word.utf8.count, ASCII.equal(name.prefix(word.utf8.count), word.utf8) else { return nil }
        let digits = name.dropFirst(word.utf8.count)
        guard digits.count <= 6, digits.first != UInt8(ascii: "0"), digits.allSatisfy(ASCII.isDigit) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private static let domain = "domain-"

    /// The label of a domain: `domain-a`, …, `domain-z`, `domain-aa`.
    static func label(_ number: Int) -> String {
        var rest = number
        var letters: [UInt8] = []
        while rest > 0 {
            letters.insert(UInt8(ascii: "a") + UInt8((rest - 1) % 26), at: 0)
            rest = (rest - 1) / 26
        }
        return domain + String(decoding: letters, as: UTF8.self)
    }

    /// The number of such a label; nil for any other one.
    static func number(ofLabel label: ArraySlice<UInt8>) -> Int? {
        let letters = label.dropFirst(domain.utf8.count)
        guard (1...4).contains(letters.count), ASCII.equal(label.prefix(domain.utf8.count), domain.utf8),
            letters.allSatisfy(ASCII.isLetter)
        else { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1 | 0x20) - 0x60 }
    }
}
