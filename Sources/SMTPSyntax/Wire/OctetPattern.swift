/// A text that is looked for in octets, whatever the case of its ASCII letters.
///
/// Eight places are tried at a time, by the first and the last octet of the text together: most of a million lines is
/// passed over at a tenth of the price of trying each place.
package struct OctetPattern: Hashable, Sendable {
    /// Letters in lower case.
    package let octets: [UInt8]

    /// Nil for an empty text.
    package init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        octets = text.utf8.map(Self.folded)
    }

    /// The first place of the text, at a place or after it; nil when there is none.
    package func firstPlace(in text: Span<UInt8>, from start: Int) -> Int? {
        let length = octets.count
        let first = Edge(octets[0]), last = Edge(octets[length - 1])
        var place = start
        while place + length + 7 <= text.count {
            // An octet is zero where both edges are right; those above the lowest such octet may be wrong.
            let differences =
                first.differences(in: text.word(at: place)) | last.differences(in: text.word(at: place + length - 1))
            var found = OctetSearch.zeros(in: differences)
            while found != 0 {
                let candidate = place + found.trailingZeroBitCount / 8
                if isPlaced(at: candidate, in: text) { return candidate }
                found &= found - 1
            }
            place += 8
        }
        while place + length <= text.count {
            if isPlaced(at: place, in: text) { return place }
            place += 1
        }
        return nil
    }

    private func isPlaced(at place: Int, in text: Span<UInt8>) -> Bool {
        for offset in 0..<octets.count where Self.folded(text[place + offset]) != octets[offset] { return false }
        return true
    }

    private static func folded(_ octet: UInt8) -> UInt8 { octet >= 0x41 && octet <= 0x5A ? octet | 0x20 : octet }

    /// An octet at one end of the text, to be compared with eight at a time.
    private struct Edge {
        private let pattern: UInt64
        /// The bit that tells the case of a letter, in each octet; of others it matters.
        private let ignored: UInt64

        init(_ octet: UInt8) {
            pattern = OctetSearch.ones &* UInt64(octet)
            ignored = ASCII.isLetter(octet) ? OctetSearch.ones &* 0x20 : 0
        }

        /// Zero in each octet that is this one.
        func differences(in word: UInt64) -> UInt64 { (word | ignored) ^ pattern }
    }
}
