/// Passes over JSON text (RFC 8259) and says where things are: one pass, and nothing is copied.
///
/// It is strict: no comments, no trailing commas, no lone surrogates, no NaN, only UTF-8. What it reads comes from files
/// that anyone may have written, so nesting is bounded and nothing traps. The text is passed to each function, because
/// a line of a recording is a part of a larger block.
package struct JSONReader {
    private static let mostDepth = 32

    /// The place of the next octet.
    package internal(set) var index = 0

    package init() {}

    /// A value that was passed over.
    package enum Value: Hashable, Sendable {
        case text(JSONString)
        case number(JSONNumber)
        case bool(Bool)
        case null
        /// A list or an object, which was read as strictly.
        case nested
    }

    func problem(_ kind: JSONProblem.Kind) -> JSONProblem { JSONProblem(kind: kind, offset: index) }

    func unexpected(in bytes: Span<UInt8>) -> JSONProblem {
        problem(index < bytes.count ? .unexpected(bytes[index]) : .unfinished)
    }

    func next(in bytes: Span<UInt8>) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipSpace(in bytes: Span<UInt8>) {
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { return }
            index += 1
        }
    }

    /// Passes over an octet, if it is the next one.
    mutating func pass(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    /// Passes over an octet, if it is the next one, and over the space after it.
    mutating func accept(_ byte: UInt8, in bytes: Span<UInt8>) -> Bool {
        guard pass(byte, in: bytes) else { return false }
        skipSpace(in: bytes)
        return true
    }

    /// Nothing but space may follow.
    package mutating func end(in bytes: Span<UInt8>) throws(JSONProblem) {
        skipSpace(in: bytes)
        guard index == bytes.count else { throw problem(.trailing) }
    }

    /// Nesting beyond the bound is refused.
    func check(depth: Int) throws(JSONProblem) {
        guard depth <= Self.mostDepth else { throw problem(.tooDeep) }
    }
}

// Objects, lists and values
extension JSONReader {
    /// Passes over the beginning of an object; false where something else is next.
    package mutating func beginObject(in bytes: Span<UInt8>) -> Bool {
        skipSpace(in: bytes)
        return accept(UInt8(ascii: "{"), in: bytes)
    }

    /// The name of the next member of an object, up to its value; nil after the last one.
    package mutating func name(in bytes: Span<UInt8>, isFirst: Bool) throws(JSONProblem) -> JSONString? {
        if isFirst, accept(UInt8(ascii: "}"), in: bytes) { return nil }
        if !isFirst {
            skipSpace(in: bytes)
            guard accept(UInt8(ascii: ","), in: bytes) else {
                guard pass(UInt8(ascii: "}"), in: bytes) else { throw unexpected(in: bytes) }
                return nil
            }
        }
        guard next(in: bytes) == UInt8(ascii: "\"") else { throw unexpected(in: bytes) }
        let name = try string(in: bytes)
        skipSpace(in: bytes)
        guard accept(UInt8(ascii: ":"), in: bytes) else { throw unexpected(in: bytes) }
        return name
    }

    /// Passes over the beginning of a list; false where it has no item.
    mutating func beginList(in bytes: Span<UInt8>) -> Bool {
        _ = accept(UInt8(ascii: "["), in: bytes)
        return !accept(UInt8(ascii: "]"), in: bytes)
    }

    /// Passes over what follows an item of a list; false after the last one.
    mutating func hasNextItem(in bytes: Span<UInt8>) throws(JSONProblem) -> Bool {
        skipSpace(in: bytes)
        if accept(UInt8(ascii: ","), in: bytes) { return true }
        guard pass(UInt8(ascii: "]"), in: bytes) else { throw unexpected(in: bytes) }
        return false
    }

    /// Passes over a value. `depth` is the number of lists and objects that it is in.
    package mutating func value(in bytes: Span<UInt8>, depth: Int = 0) throws(JSONProblem) -> Value {
        try check(depth: depth)
        skipSpace(in: bytes)
        switch next(in: bytes) {
        case UInt8(ascii: "\""): return .text(try string(in: bytes))
        case UInt8(ascii: "t"): return try word("true", .bool(true), in: bytes)
        case UInt8(ascii: "f"): return try word("false", .bool(false), in: bytes)
        case UInt8(ascii: "n"): return try word("null", .null, in: bytes)
        case UInt8(ascii: "{"):
            _ = beginObject(in: bytes)
            var isFirst = true
            while try name(in: bytes, isFirst: isFirst) != nil {
                _ = try value(in: bytes, depth: depth + 1)
                isFirst = false
            }
            return .nested
        case UInt8(ascii: "["):
            guard beginList(in: bytes) else { return .nested }
            repeat { _ = try value(in: bytes, depth: depth + 1) } while try hasNextItem(in: bytes)
            return .nested
        default: return .number(try number(in: bytes))
        }
    }

    private mutating func word(
        _ word: StaticString, _ value: Value, in bytes: Span<UInt8>
    ) throws(JSONProblem) -> Value {
        for offset in 0..<word.utf8CodeUnitCount {
            guard next(in: bytes) == word.utf8Start[offset] else { throw unexpected(in: bytes) }
            index += 1
        }
        return value
    }
}
