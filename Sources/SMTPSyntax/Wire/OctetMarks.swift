/// Up to 64 texts that are looked for in octets at the same time, exactly as they are written.
///
/// One pass: four octets at a time are looked up in a table of the beginnings of the texts, and nearly all places end
/// there. Looking for one text after the other costs ten times as much with forty of them.
package struct OctetMarks: Sendable {
    private let marks: [[UInt8]]
    /// For the hash of four octets the texts that begin so, a bit per text; most are 0.
    private let beginnings: [UInt64]

    private static let bits: UInt32 = 12

    /// Texts of fewer than four octets are never found, nor those beyond the 64th.
    package init(_ texts: [String]) {
        let marks = texts.prefix(64).map { Array($0.utf8) }
        var beginnings = [UInt64](repeating: 0, count: 1 << Int(Self.bits))
        for (number, mark) in marks.enumerated() where mark.count >= 4 {
            beginnings[Self.hash(mark[0..<4].reversed().reduce(0) { $0 << 8 | UInt32($1) })] |= 1 << UInt64(number)
        }
        self.marks = marks
        self.beginnings = beginnings
    }

    /// A bit per text that occurs.
    package func found(in text: Span<UInt8>) -> UInt64 {
        guard text.count >= 4 else { return 0 }
        var found: UInt64 = 0
        for place in 0...(text.count - 4) {
            var candidates = beginnings[Self.hash(text.quarter(at: place))] & ~found
            while candidates != 0 {
                let number = candidates.trailingZeroBitCount
                if isPlaced(marks[number], at: place, in: text) { found |= 1 << UInt64(number) }
                candidates &= candidates - 1
            }
        }
        return found
    }

    @inline(__always)
    private static func hash(_ octets: UInt32) -> Int {
        Int(truncatingIfNeeded: (octets &* 0x9E37_79B1) >> (32 - bits))
    }

    private func isPlaced(_ mark: [UInt8], at place: Int, in text: Span<UInt8>) -> Bool {
        guard place + mark.count <= text.count else { return false }
        for offset in 0..<mark.count where text[place + offset] != mark[offset] { return false }
        return true
    }
}
