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

    /// The four octets at a place, the first one lowest.
    @inline(__always)
    func quarter(at index: Int) -> UInt32 {
        bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian
    }

    /// The eight octets at a place, the first one lowest.
    func word(at index: Int) -> UInt64 {
        bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    }

    /// The place of the first octet that is `wanted`, at a place or after it; nil when there is none.
    package func firstIndex(of wanted: UInt8, from start: Int) -> Int? {
        withUnsafeBufferPointer { OctetSearch.firstIndex(of: wanted, in: UnsafeRawBufferPointer($0), from: start) }
    }
}
