import SMTPSyntax

/// Finds all phrases of all rules in one pass over the words of a text.
///
/// Each phrase is compared only where a word begins with its first three octets, so that the cost grows with the
/// length of the text and hardly with the number of phrases.
struct PhraseIndex: Sendable {
    private struct Phrase: Sendable {
        let id: Int
        let parts: [[UInt8]]
        let isWhole: Bool
        let isLink: Bool
    }

    /// How many octets of a phrase are looked up.
    private static let headLength = 3
    /// The most octets between two parts of a phrase.
    static let gap = 60

    private var ids: [String: Int] = [:]
    private var byHead = HeadTable<Phrase>()

    var count: Int { ids.count }

    /// The number of a phrase; a new phrase is added.
    mutating func id(of text: String) -> Int {
        if let id = ids[text] { return id }
        let id = ids.count
        ids[text] = id
        var rest = Array(text.utf8)
        let isLink = rest.first == UInt8(ascii: "~")
        let isWhole = rest.last == UInt8(ascii: "$")
        if isLink { rest.removeFirst() }
        if isWhole { rest.removeLast() }
        let phrase = Phrase(id: id, parts: Self.parts(rest), isWhole: isWhole, isLink: isLink)
        let first = phrase.parts.first ?? []
        byHead.add(phrase, at: Self.head(first, 0, min(first.count, Self.headLength)))
        return id
    }

    /// The phrases that occur in the text.
    func found(in text: CauseText) -> FoundPhrases {
        var found = FoundPhrases(count: ids.count)
        mark(&found, text, at: text.words, isLink: false)
        mark(&found, text, at: text.linkWords, isLink: true)
        return found
    }

    private func mark(_ found: inout FoundPhrases, _ text: CauseText, at words: [Int], isLink: Bool) {
        var sentence = 0
        for index in words {
            if text.isSentence(at: index) { sentence += 1 }
            for length in 2...Self.headLength {
                for phrase in candidates(text, at: index, length) where phrase.isLink == isLink {
                    if Self.stands(phrase, in: text, at: index) { found.mark(phrase.id, inSentence: sentence) }
                }
            }
        }
    }

    /// The phrases that may match where a word begins: the short ones, or all others.
    private func candidates(_ text: CauseText, at index: Int, _ length: Int) -> [Phrase] {
        byHead[Self.head(text.octets, index, length)]
    }

    /// How many phrases are compared with a text: the cost, without a clock.
    func comparisons(in text: CauseText) -> Int {
        (text.words + text.linkWords).reduce(0) { sum, index in
            (2...Self.headLength).reduce(sum) { $0 + candidates(text, at: index, $1).count }
        }
    }

    private static func stands(_ phrase: Phrase, in text: CauseText, at index: Int) -> Bool {
        var index = index
        for (number, part) in phrase.parts.enumerated() {
            let isWhole = phrase.isWhole && number == phrase.parts.count - 1
            if number > 0 {
                let last = min(index + gap, text.octets.count)
                let next = (index..<max(index, last)).first { place in
                    !ASCII.isAlphanumeric(text.octets[place - 1]) && text.holds(part, at: place, isWhole: isWhole)
                }
                guard let next else { return false }
                index = next + part.count
            } else {
                guard text.holds(part, at: index, isWhole: isWhole) else { return false }
                index += part.count
            }
        }
        return true
    }

    /// Split at ` * `.
    private static func parts(_ phrase: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var index = 0
        while index < phrase.count {
            if phrase[index...].starts(with: " * ".utf8) {
                parts.append([])
                index += 3
            } else {
                parts[parts.count - 1].append(phrase[index])
                index += 1
            }
        }
        return parts
    }

    /// The octets at a place as a number; no two lengths have a number in common.
    private static func head(_ octets: [UInt8], _ index: Int, _ length: Int) -> UInt32 {
        guard index + length <= octets.count else { return 0 }
        var head: UInt32 = 0
        for place in index..<index + length { head = head << 8 | UInt32(octets[place]) }
        return head
    }
}
