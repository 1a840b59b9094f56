/// The classifications and conversions of ASCII that the grammar uses.
///
/// SMTP is defined in octets. Working on bytes avoids the cost and the surprises of `Character`, which treats CR LF
/// as one character.
package enum ASCII {
    package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    package static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return lower >= 0x61 && lower <= 0x7A
    }

    package static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

    package static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }

    package static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    static func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte <= 0x7E }

    @inlinable package static func uppercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
    }

    /// The text with its ASCII letters in upper case and everything else unchanged.
    @inlinable package static func uppercased(_ bytes: some Sequence<UInt8>) -> String {
        var upper: [UInt8] = []
        for byte in bytes { upper.append(uppercased(byte)) }
        return String(decoding: upper, as: UTF8.self)
    }

    /// Whether two texts are equal, ignoring the case of ASCII letters.
    @inlinable package static func equal(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Bool {
        left.elementsEqual(right) { uppercased($0) == uppercased($1) }
    }

    /// The same for a piece of a line and a word, of which every session compares some. Other modules call the generic
    /// form without code of its own, and its first use costs half a million instructions of the runtime.
    package static func equal(_ left: ArraySlice<UInt8>, _ right: String.UTF8View) -> Bool {
        guard left.count == right.count else { return false }
        var place = left.startIndex
        for byte in right {
            guard uppercased(left[place]) == uppercased(byte) else { return false }
            place += 1
        }
        return true
    }

    /// The octets without leading and trailing spaces and tabs.
    package static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = bytes.firstIndex(where: { !isBlank($0) }),
            let last = bytes.lastIndex(where: { !isBlank($0) })
        else { return bytes.prefix(0) }
        return bytes[first...last]
    }

    /// The words, separated by spaces and tabs.
    package static func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        bytes.split(whereSeparator: isBlank)
    }
}
