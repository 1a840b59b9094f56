import SMTPSyntax

/// Finds the clues of one place in a text, in one pass.
///
/// Every reply is searched, and hardly any has a clue. A clue is compared only where two octets may be its first ones,
/// which takes about twelve instructions per octet for all clues together; each by itself took twice that.
struct ClueSearch: Sendable {
    private let clues: [SoftwareClue]
    /// A bit for each pair of octets with which a clue begins; several pairs share a bit.
    private let starts: [UInt64]

    private static let bitCount = 1024

    init(_ clues: [SoftwareClue]) {
        var starts = [UInt64](repeating: 0, count: Self.bitCount / 64)
        for clue in clues where clue.octets.count > 1 {
            let bit = Self.bit(clue.octets[0], clue.octets[1])
            starts[bit / 64] |= 1 << UInt64(bit % 64)
        }
        self.clues = clues
        self.starts = starts
    }

    /// The clues in a text, each at its first place, in the order of the table. The case of letters does not count.
    func found(in text: ArraySlice<UInt8>) -> [(clue: SoftwareClue, place: Range<Int>)] {
        var places: [Int: Range<Int>] = [:]
        guard var last = text.first.map(Self.lowered) else { return [] }
        for index in text.indices.dropFirst() {
            let octet = Self.lowered(text[index])
            let bit = Self.bit(last, octet)
            if starts[bit / 64] & 1 << UInt64(bit % 64) != 0 { note(text[(index - 1)...], &places) }
            last = octet
        }
        return places.isEmpty
            ? [] : clues.indices.compactMap { number in places[number].map { (clues[number], $0) } }
    }

    private func note(_ text: ArraySlice<UInt8>, _ places: inout [Int: Range<Int>]) {
        for (number, clue) in clues.enumerated() where places[number] == nil {
            guard text.count >= clue.octets.count, zip(text, clue.octets).allSatisfy({ Self.lowered($0) == $1 }) else {
                continue
            }
            places[number] = text.startIndex..<text.startIndex + clue.octets.count
        }
    }

    private static func bit(_ first: UInt8, _ second: UInt8) -> Int {
        (Int(first) &* 31 &+ Int(second)) & (bitCount - 1)
    }

    private static func lowered(_ octet: UInt8) -> UInt8 { octet >= 0x41 && octet <= 0x5A ? octet + 0x20 : octet }
}
