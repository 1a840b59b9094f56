/// Which phrases stand in a text, and in which of its sentences.
///
/// A text has a dozen of two thousand phrases, so these are listed, and a bit for each phrase answers most questions.
struct FoundPhrases: Sendable {
    private var isFound: [UInt64]
    /// The phrases found, by their numbers.
    private(set) var ids: [Int] = []
    /// For each of these a bit for each sentence that has it; sentences after the 63rd share a bit.
    private var sentences: [UInt64] = []

    init(count: Int) { isFound = [UInt64](repeating: 0, count: count / 64 + 1) }

    subscript(id: Int) -> Bool { isFound[id / 64] & 1 << UInt64(id % 64) != 0 }

    mutating func mark(_ id: Int, inSentence number: Int) {
        let bit: UInt64 = 1 << UInt64(min(number, 63))
        if self[id], let place = ids.firstIndex(of: id) {
            sentences[place] |= bit
        } else {
            isFound[id / 64] |= 1 << UInt64(id % 64)
            ids.append(id)
            sentences.append(bit)
        }
    }

    /// Whether it is marked already.
    func isMarked(_ id: Int, inSentence number: Int) -> Bool { bits(of: id) & 1 << UInt64(min(number, 63)) != 0 }

    /// Whether a text has one of some phrases.
    func holdsAny(_ phrases: [Int]) -> Bool {
        var place = 0
        while place < phrases.count {
            if self[phrases[place]] { return true }
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
            bits |= self.bits(of: phrases[place])
            place += 1
        }
        return bits
    }

    private func bits(of id: Int) -> UInt64 {
        guard self[id], let place = ids.firstIndex(of: id) else { return 0 }
        return sentences[place]
    }
}
