/// Where octets occur in others.
///
/// The generic searches of the standard library cost many times as much, and every line is searched for its end, for
/// controls and for the clues there are. Eight octets are compared at a time: about two instructions per octet.
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

    /// Whether a text occurs in another one, octet by octet.
    package static func contains(_ wanted: String, in text: String) -> Bool {
        firstRange(of: Array(wanted.utf8), in: Array(text.utf8)) != nil
    }

    /// The first place of an octet; nil when it does not occur.
    package static func firstIndex(of wanted: UInt8, in text: ArraySlice<UInt8>) -> Int? {
        text.withUnsafeBytes { firstIndex(of: wanted, in: $0, from: 0).map { text.startIndex + $0 } }
    }

    /// The same, at a place or after it.
    static func firstIndex(of wanted: UInt8, in octets: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let pattern = ones &* UInt64(wanted)
        return first(in: octets, from: start) {
            zeros(in: $0 ^ pattern)
        } isWanted: {
            $0 == wanted
        }
    }

    /// The first place, from a place on, of an ASCII control character, a tab and the octets of line ends among them;
    /// nil when there is none.
    static func firstControl(in octets: UnsafeRawBufferPointer, from start: Int) -> Int? {
        first(in: octets, from: start) {
            below(0x20, in: $0) | zeros(in: $0 ^ ones &* 0x7F)
        } isWanted: {
            $0 < 0x20 || $0 == 0x7F
        }
    }

    /// The first place, from a place on, of an octet that is not printable ASCII, or is a backslash or an asterisk; nil
    /// when there is none.
    static func firstMarked(in octets: UnsafeRawBufferPointer, from start: Int) -> Int? {
        let high = ones << 7
        let (backslashes, asterisks) = (ones &* UInt64(UInt8(ascii: "\\")), ones &* UInt64(UInt8(ascii: "*")))
        return first(in: octets, from: start) { octets in
            // In ASCII, subtracting one sets the highest bit of a zero alone, and adding one that of 0x7F.
            let lower = (octets &- ones &* 0x20) | ((octets ^ backslashes) &- ones) | ((octets ^ asterisks) &- ones)
            return (octets | lower | (octets &+ ones)) & high
        } isWanted: {
            !ASCII.isPrintable($0) || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "*")
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

// Eight octets at a time
extension OctetSearch {
    static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The first octet that is wanted. `marks` sets the highest bit of such octets among eight, the first octet being
    /// the lowest; above the first it may set others, too.
    @inline(__always)
    private static func first(
        in octets: UnsafeRawBufferPointer, from start: Int, marks: (UInt64) -> UInt64, isWanted: (UInt8) -> Bool
    ) -> Int? {
        var offset = start
        while offset + 8 <= octets.count {
            let found = marks(octets.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
            if found != 0 { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < octets.count {
            if isWanted(octets[offset]) { return offset }
            offset += 1
        }
        return nil
    }

    /// Marks the zeros among eight octets by their highest bits; above the lowest zero others may be marked, too.
    @inline(__always)
    static func zeros(in octets: UInt64) -> UInt64 { (octets &- ones) & ~octets & ones << 7 }

    /// Marks the octets below a number, which is at most 0x80.
    @inline(__always)
    static func below(_ bound: UInt64, in octets: UInt64) -> UInt64 {
        (octets &- ones &* bound) & ~octets & ones << 7
    }
}
