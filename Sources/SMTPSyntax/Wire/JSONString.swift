/// The place of a JSON string in a text that was read, between its quotation marks.
package struct JSONString: Hashable, Sendable {
    package let start: Int
    package let end: Int
    /// Whether it has escapes; without them its octets are its text.
    package let hasEscapes: Bool

    /// Its text as UTF-8.
    package func octets(in bytes: Span<UInt8>) -> [UInt8] {
        guard hasEscapes else { return bytes.array(start..<end) }
        var octets: [UInt8] = []
        octets.reserveCapacity(end - start)
        var reader = JSONReader()
        reader.index = start
        while reader.index < end {
            let plain = reader.index
            reader.passPlain(in: bytes)
            octets += bytes.array(plain..<min(reader.index, end))
            guard reader.index < end else { break }
            if bytes[reader.index] != UInt8(ascii: "\\") {
                octets.append(bytes[reader.index])
                reader.index += 1
                continue
            }
            reader.index += 1
            // It was read once, so nothing is wrong with it.
            guard let scalar = try? reader.escaped(in: bytes) else { break }
            octets += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
        return octets
    }

    package func text(in bytes: Span<UInt8>) -> String { String(decoding: octets(in: bytes), as: UTF8.self) }

    /// Whether its text is an ASCII word.
    package func isWord(_ word: StaticString, in bytes: Span<UInt8>) -> Bool {
        guard hasEscapes else {
            return end - start == word.utf8CodeUnitCount && bytes.begins(with: word, at: start)
        }
        return octets(in: bytes).elementsEqual(
            UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
}

// Strings
extension JSONReader {
    /// Passes over a string, the first quotation mark included.
    mutating func string(in bytes: Span<UInt8>) throws(JSONProblem) -> JSONString {
        index += 1
        let start = index
        var hasEscapes = false
        while true {
            passPlain(in: bytes)
            guard let byte = next(in: bytes) else { throw problem(.unfinished) }
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return JSONString(start: start, end: index - 1, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                index += 1
                _ = try escaped(in: bytes)
            case 0x80...:
                guard let length = UTF8Form.length(at: index, in: bytes) else { throw problem(.invalidUTF8) }
                index += length
            default: throw problem(.controlCharacter)
            }
        }
    }

    /// Passes over ASCII up to a quotation mark, a backslash, a control character, or what is not ASCII.
    ///
    /// Eight octets at a time: a line of a recording is nearly all of this.
    mutating func passPlain(in bytes: Span<UInt8>) {
        let ones = OctetSearch.ones
        while index + 8 <= bytes.count {
            let octets = bytes.word(at: index)
            // A high bit is set in each octet that ends the run; above the lowest one there may be others.
            let ends =
                octets | OctetSearch.below(0x20, in: octets) | OctetSearch.zeros(in: octets ^ ones &* 0x22)
                | OctetSearch.zeros(in: octets ^ ones &* 0x5C)
            let found = ends & (ones << 7)
            guard found == 0 else {
                index += found.trailingZeroBitCount / 8
                return
            }
            index += 8
        }
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
            index += 1
        }
    }

    /// The character of an escape; the index is after the backslash.
    mutating func escaped(in bytes: Span<UInt8>) throws(JSONProblem) -> Unicode.Scalar {
        guard let letter = next(in: bytes) else { throw problem(.unfinished) }
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar(in: bytes)
        default: throw problem(.badEscape)
        }
    }

    private mutating func scalar(in bytes: Span<UInt8>) throws(JSONProblem) -> Unicode.Scalar {
        let high = try unit(in: bytes)
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), pass(UInt8(ascii: "\\"), in: bytes), pass(UInt8(ascii: "u"), in: bytes)
        else { throw problem(.loneSurrogate) }
        let low = try unit(in: bytes)
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw problem(.loneSurrogate) }
        return scalar
    }

    /// Four hexadecimal digits.
    private mutating func unit(in bytes: Span<UInt8>) throws(JSONProblem) -> UInt32 {
        guard index + 4 <= bytes.count else { throw problem(.unfinished) }
        var unit: UInt32 = 0
        for offset in index..<index + 4 {
            guard ASCII.isHex(bytes[offset]) else { throw problem(.badEscape) }
            unit = unit << 4 | UInt32(Hexadecimal.value(of: bytes[offset]))
        }
        index += 4
        return unit
    }
}
