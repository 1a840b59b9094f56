import SMTPSyntax

/// Reads the words of a text in order, and replaces those that differ each time by a star.
struct VariableWords {
    /// The two words before, in lower case and without punctuation.
    private var before: (String, String) = ("", "")
    /// Whether the word before was a part of a date or a time.
    private var isInDate = false

    private static let star: [UInt8] = [UInt8(ascii: "*")]

    /// The word as it is compared.
    mutating func normal(_ word: ArraySlice<UInt8>, next: ArraySlice<UInt8>?) -> [UInt8] {
        let bare = Self.bare(word)
        let isDate = isOfDate(bare, next: next.map(Self.bare))
        defer {
            before = (before.1, String(decoding: bare.map { ASCII.isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self))
            isInDate = isDate
        }
        if isDate || isVariable(word, bare, next: next) { return Self.star }
        if let equals = word.firstIndex(of: UInt8(ascii: "=")), equals + 1 < word.endIndex {
            return normalValue(word, after: equals)
        }
        return WordShape.isHostName(bare) ? WordShape.withoutNumbers(word) : Array(word)
    }

    /// `id=1abcde-000XYZ-AB`, `ip=192.0.2.7`
    private func normalValue(_ word: ArraySlice<UInt8>, after equals: Int) -> [UInt8] {
        let value = word[(equals + 1)...]
        let isID = ASCII.equal(word[..<equals].suffix(2), "id".utf8)
        return word[...equals] + (isID || isVariable(value, Self.bare(value), next: nil) ? Self.star : Array(value))
    }

    private func isVariable(_ word: ArraySlice<UInt8>, _ bare: ArraySlice<UInt8>, next: ArraySlice<UInt8>?) -> Bool {
        if before == ("queued", "as") || before.1 == "id" { return !bare.isEmpty }
        if WordShape.isAddress(bare) || WordShape.isID(bare) || WordShape.isMessageID(bare) { return true }
        // The name of a host and its address: "laptop [192.0.2.7]", "unknown[192.0.2.7]".
        if let bracket = word.firstIndex(of: UInt8(ascii: "[")), WordShape.isAddress(Self.bare(word[bracket...])) {
            return true
        }
        if let next, next.contains(UInt8(ascii: "[")), next.first.map({ !ASCII.isAlphanumeric($0) }) == true,
            WordShape.isAddress(Self.bare(next))
        {
            return true
        }
        return WordShape.isDuration(bare, before: next.map(Self.bare))
    }

    private func isOfDate(_ word: ArraySlice<UInt8>, next: ArraySlice<UInt8>?) -> Bool {
        if WordShape.isTime(word) { return true }
        if WordShape.isDateName(word) { return isInDate || next?.first.map(ASCII.isDigit) == true }
        guard let first = word.first else { return false }
        if ASCII.isDigit(first), word.count <= 4, word.allSatisfy(ASCII.isDigit) {
            return isInDate || next.map(WordShape.isDateName) == true
        }
        // A zone: +0000, UTC, CEST.
        guard isInDate else { return false }
        return "+-".utf8.contains(first) && word.count == 5
            || (2...5).contains(word.count) && word.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// A word without the punctuation around it.
    private static func bare(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = word.drop { !isContent($0) }
        guard let last = rest.lastIndex(where: isContent) else { return rest }
        return rest[...last]
    }

    private static func isContent(_ octet: UInt8) -> Bool {
        ASCII.isAlphanumeric(octet) || octet >= 0x80 || octet == UInt8(ascii: "+") || octet == UInt8(ascii: "-")
    }
}
