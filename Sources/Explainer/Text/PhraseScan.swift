import SMTPSyntax

/// Finds some phrases in a text, in one pass and wherever they are, even inside words.
///
/// A phrase is compared only where two octets may be its first ones. That takes about twelve instructions per octet for
/// all phrases together; looked for one by one, each took as many.
package struct PhraseScan: Sendable {
    /// In lower case, each with two octets or more.
    private let phrases: [[UInt8]]
    /// A bit for each pair of octets with which a phrase begins; several pairs share a bit.
    private let starts: [UInt64]

    private static let bitCount = 1024

    package init(_ phrases: [String]) {
        var starts = [UInt64](repeating: 0, count: Self.bitCount / 64)
        self.phrases = phrases.map { Array($0.utf8) }
        for phrase in self.phrases where phrase.count > 1 {
            let bit = Self.bit(phrase[0], phrase[1])
            starts[bit / 64] |= 1 << UInt64(bit % 64)
        }
        self.starts = starts
    }

    /// The first place of each phrase in a text, by its number; nil where it does not occur. Empty where none occurs. The
    /// case of letters does not count.
    func places(in text: ArraySlice<UInt8>) -> [Range<Int>?] {
        var places: [Range<Int>?] = []
        scan(text) { start in
            for number in phrases.indices where isPlaced(number, at: start, in: text) {
                if places.isEmpty { places = Array(repeating: nil, count: phrases.count) }
                if places[number] == nil { places[number] = start..<start + phrases[number].count }
            }
            return true
        }
        return places
    }

    /// Whether one of the phrases occurs.
    package func isFound(in text: ArraySlice<UInt8>) -> Bool {
        var isFound = false
        scan(text) { start in
            isFound = phrases.indices.contains { isPlaced($0, at: start, in: text) }
            return !isFound
        }
        return isFound
    }

    /// Calls `visit` with each place at which a phrase may begin, until it returns false.
    private func scan(_ text: ArraySlice<UInt8>, _ visit: (Int) -> Bool) {
        guard var last = text.first.map(Self.lowered) else { return }
        var index = text.startIndex + 1
        while index < text.endIndex {
            let octet = Self.lowered(text[index])
            let bit = Self.bit(last, octet)
            if starts[bit / 64] & 1 << UInt64(bit % 64) != 0, !visit(index - 1) { return }
            last = octet
            index += 1
        }
    }

    private func isPlaced(_ number: Int, at start: Int, in text: ArraySlice<UInt8>) -> Bool {
        guard phrases[number].count <= text.endIndex - start else { return false }
        for offset in phrases[number].indices where Self.lowered(text[start + offset]) != phrases[number][offset] {
            return false
        }
        return true
    }

    private static func bit(_ first: UInt8, _ second: UInt8) -> Int {
        (Int(first) &* 31 &+ Int(second)) & (bitCount - 1)
    }

    private static func lowered(_ octet: UInt8) -> UInt8 { octet >= 0x41 && octet <= 0x5A ? octet + 0x20 : octet }
}
