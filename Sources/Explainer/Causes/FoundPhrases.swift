/// Which phrases stand in a text, and in which of its sentences.
struct FoundPhrases: Sendable {
    /// For each phrase, by its number, a bit for each sentence that has it; sentences after the 63rd share a bit.
    private var sentences: [UInt64]

    init(count: Int) { sentences = [UInt64](repeating: 0, count: count) }

    subscript(id: Int) -> Bool { sentences[id] != 0 }

    mutating func mark(_ id: Int, inSentence number: Int) { sentences[id] |= 1 << UInt64(min(number, 63)) }

    /// Whether it is marked already.
    func isMarked(_ id: Int, inSentence number: Int) -> Bool { sentences[id] & 1 << UInt64(min(number, 63)) != 0 }

    /// Whether a text has one of some phrases; asked of every rule for every reply.
    func holdsAny(_ phrases: [Int]) -> Bool {
        var place = 0
        while place < phrases.count {
            if sentences[phrases[place]] != 0 { return true }
            place += 1
        }
        return false
    }

    /// Whether a sentence has one of each.
    func holdsTogether(_ phrases: [Int], _ others: [Int]) -> Bool { bits(phrases) & bits(others) != 0 }

    private func bits(_ phrases: [Int]) -> UInt64 {
        var bits: UInt64 = 0
        var place = 0
        while place < phrases.count {
            bits |= sentences[phrases[place]]
            place += 1
        }
        return bits
    }
}
