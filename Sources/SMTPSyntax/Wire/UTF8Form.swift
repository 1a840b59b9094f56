/// The form of characters in UTF-8 (RFC 3629 §4).
enum UTF8Form {
    /// The length in octets of the character beyond ASCII that begins at a place; nil where the octets are none.
    ///
    ///     C3 A9 → 2        F0 9F 98 80 → 4        ED A0 80 → nil (a surrogate)
    static func length(at index: Int, in bytes: Span<UInt8>) -> Int? {
        let first = bytes[index]
        let (length, second): (Int, ClosedRange<UInt8>)
        switch first {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        for offset in index + 2..<index + length where bytes[offset] & 0xC0 != 0x80 { return nil }
        return length
    }
}
