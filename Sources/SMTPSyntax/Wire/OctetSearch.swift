/// Where octets occur in others.
///
/// The generic `firstRange(of:)` of the standard library costs many times as much, and replies are searched for every
/// clue there is.
package enum OctetSearch {
    /// The first place; nil when there is none.
    package static func firstRange(of wanted: [UInt8], in text: [UInt8]) -> Range<Int>? {
        guard let first = wanted.first else { return 0..<0 }
        let last = text.count - wanted.count
        var start = 0
        while start <= last {
            if text[start] == first, isPlaced(wanted, at: start, in: text) { return start..<start + wanted.count }
            start += 1
        }
        return nil
    }

    /// The first place of an octet; nil when it does not occur. Eight octets are compared at a time.
    package static func firstIndex(of wanted: UInt8, in text: ArraySlice<UInt8>) -> Int? {
        text.withUnsafeBytes { octets in
            let ones: UInt64 = 0x0101_0101_0101_0101
            let pattern = ones &* UInt64(wanted)
            var offset = 0
            while offset + 8 <= octets.count {
                // A zero octet is one that is wanted; the lowest that is set after this is the first of them.
                let difference = octets.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian ^ pattern
                let zeros = (difference &- ones) & ~difference & (ones << 7)
                if zeros != 0 { return text.startIndex + offset + zeros.trailingZeroBitCount / 8 }
                offset += 8
            }
            while offset < octets.count {
                if octets[offset] == wanted { return text.startIndex + offset }
                offset += 1
            }
            return nil
        }
    }

    private static func isPlaced(_ wanted: [UInt8], at start: Int, in text: [UInt8]) -> Bool {
        var offset = 1
        while offset < wanted.count {
            guard text[start + offset] == wanted[offset] else { return false }
            offset += 1
        }
        return true
    }
}
