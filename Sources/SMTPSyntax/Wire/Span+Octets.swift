// Octets in a span: parts of it, and eight at a time.
extension Span where Element == UInt8 {
    /// A copy of a part.
    package func array(_ range: Range<Int>) -> [UInt8] {
        extracting(range).withUnsafeBufferPointer { Array($0) }
    }

    /// Whether an ASCII text is at a place.
    package func begins(with text: StaticString, at index: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index + length <= count else { return false }
        for offset in 0..<length where self[index + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// The eight octets at a place, the first one lowest.
    func word(at index: Int) -> UInt64 {
        bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    }

    /// The place of the first octet that is `wanted`, at a place or after it; nil when there is none.
    package func firstIndex(of wanted: UInt8, from start: Int) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let pattern = ones &* UInt64(wanted)
        var index = start
        while index + 8 <= count {
            // A zero octet is one that is wanted; the lowest that is set after this is the first of them.
            let difference = word(at: index) ^ pattern
            let zeros = (difference &- ones) & ~difference & (ones << 7)
            if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count {
            if self[index] == wanted { return index }
            index += 1
        }
        return nil
    }
}
