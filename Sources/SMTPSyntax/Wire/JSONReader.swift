/// Reads one JSON value (RFC 8259), strictly: no comments, no trailing commas, no lone surrogates, no bare NaN.
///
/// What it reads comes from files that anyone may have written, so nesting is bounded and nothing traps.
struct JSONReader {
    private static let mostDepth = 32

    private let bytes: [UInt8]
    private var index = 0

    static func value(in bytes: [UInt8]) throws(JSONProblem) -> JSONText {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.index == bytes.count else { throw reader.problem(.trailing) }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private func problem(_ kind: JSONProblem.Kind) -> JSONProblem { JSONProblem(kind: kind, offset: index) }

    private var unexpected: JSONProblem { problem(next.map { .unexpected($0) } ?? .unfinished) }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
    }

    /// Passes over an octet that is here, and over the space after it.
    private mutating func accept(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        skipSpace()
        return true
    }

    private mutating func value(depth: Int) throws(JSONProblem) -> JSONText {
        guard depth <= Self.mostDepth else { throw problem(.tooDeep) }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .record(try members(depth))
        case UInt8(ascii: "["): return .list(try items(depth))
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func members(_ depth: Int) throws(JSONProblem) -> [JSONText.Member] {
        var members: [JSONText.Member] = []
        _ = accept(UInt8(ascii: "{"))
        if accept(UInt8(ascii: "}")) { return [] }
        repeat {
            guard next == UInt8(ascii: "\"") else { throw unexpected }
            let name = try string()
            skipSpace()
            guard accept(UInt8(ascii: ":")) else { throw unexpected }
            members.append(JSONText.Member(name, try value(depth: depth + 1)))
            skipSpace()
        } while accept(UInt8(ascii: ","))
        guard accept(UInt8(ascii: "}")) else { throw unexpected }
        return members
    }

    private mutating func items(_ depth: Int) throws(JSONProblem) -> [JSONText] {
        var items: [JSONText] = []
        _ = accept(UInt8(ascii: "["))
        if accept(UInt8(ascii: "]")) { return [] }
        repeat {
            items.append(try value(depth: depth + 1))
            skipSpace()
        } while accept(UInt8(ascii: ","))
        guard accept(UInt8(ascii: "]")) else { throw unexpected }
        return items
    }

    private mutating func word(_ word: String, _ value: JSONText) throws(JSONProblem) -> JSONText {
        for byte in word.utf8 {
            guard next == byte else { throw unexpected }
            index += 1
        }
        return value
    }
}

// Numbers
extension JSONReader {
    private mutating func number() throws(JSONProblem) -> JSONText {
        let start = index
        _ = pass(UInt8(ascii: "-"))
        guard let first = next, ASCII.isDigit(first) else { throw index == start ? unexpected : problem(.badNumber) }
        let digits = passDigits()
        guard digits == 1 || first != UInt8(ascii: "0") else { throw problem(.badNumber) }
        var isWhole = true
        if pass(UInt8(ascii: ".")) {
            isWhole = false
            guard passDigits() > 0 else { throw problem(.badNumber) }
        }
        if pass(UInt8(ascii: "e")) || pass(UInt8(ascii: "E")) {
            isWhole = false
            if !pass(UInt8(ascii: "+")) { _ = pass(UInt8(ascii: "-")) }
            guard passDigits() > 0 else { throw problem(.badNumber) }
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if isWhole, let number = Int(text) { return .number(number) }
        guard let number = Double(text), number.isFinite else { throw problem(.numberTooLarge) }
        return .seconds(number)
    }

    private mutating func pass(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    private mutating func passDigits() -> Int {
        let start = index
        while let byte = next, ASCII.isDigit(byte) { index += 1 }
        return index - start
    }
}

// Strings
extension JSONReader {
    private mutating func string() throws(JSONProblem) -> String {
        index += 1
        var text = ""
        while true {
            text += try plain()
            guard let byte = next else { throw problem(.unfinished) }
            guard byte >= 0x20 else { throw problem(.controlCharacter) }
            index += 1
            if byte == UInt8(ascii: "\"") { return text }
            text.unicodeScalars.append(try escaped())
        }
    }

    /// The text up to the next quotation mark, backslash or control character.
    private mutating func plain() throws(JSONProblem) -> String {
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            index += 1
        }
        guard let text = String(validating: bytes[start..<index], as: UTF8.self) else {
            index = start
            throw problem(.invalidUTF8)
        }
        return text
    }

    /// The character of an escape; the index is after the backslash.
    private mutating func escaped() throws(JSONProblem) -> Unicode.Scalar {
        guard let letter = next else { throw problem(.unfinished) }
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar()
        default: throw problem(.badEscape)
        }
    }

    private mutating func scalar() throws(JSONProblem) -> Unicode.Scalar {
        let high = try unit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), pass(UInt8(ascii: "\\")), pass(UInt8(ascii: "u")) else {
            throw problem(.loneSurrogate)
        }
        let low = try unit()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw problem(.loneSurrogate) }
        return scalar
    }

    private mutating func unit() throws(JSONProblem) -> UInt32 {
        let digits = bytes[index...].prefix(4)
        guard digits.count == 4, digits.allSatisfy(ASCII.isHex),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw problem(digits.count < 4 ? .unfinished : .badEscape) }
        index += 4
        return unit
    }
}
