// Reading JSON, and looking into what was read.
extension JSONText {
    /// Reads one value; a number that is not an integer becomes `.seconds`.
    ///
    ///     try JSONText(reading: Array(#"{"code":250}"#.utf8))["code"]     // .number(250)
    package init(reading bytes: [UInt8]) throws(JSONProblem) {
        try self.init(reading: bytes.span)
    }

    package init(reading bytes: Span<UInt8>) throws(JSONProblem) {
        var reader = JSONReader()
        self = try reader.tree(in: bytes, depth: 0)
        try reader.end(in: bytes)
    }

    /// The member of an object; nil where there is none, or null, or this is not an object.
    package subscript(name: String) -> JSONText? {
        guard case .record(let members) = self, let value = members.first(where: { $0.name == name })?.value,
            value != .null
        else { return nil }
        return value
    }

    package var string: String? { if case .text(let text) = self { text } else { nil } }

    package var integer: Int? { if case .number(let number) = self { number } else { nil } }

    package var boolean: Bool? { if case .bool(let bool) = self { bool } else { nil } }

    package var items: [JSONText]? { if case .list(let items) = self { items } else { nil } }

    package var decimal: Double? {
        switch self {
        case .seconds(let seconds): seconds
        case .number(let number): Double(number)
        case .text, .bool, .null, .list, .record: nil
        }
    }
}

extension JSONReader {
    /// Reads a value with all that is in it.
    fileprivate mutating func tree(in bytes: Span<UInt8>, depth: Int) throws(JSONProblem) -> JSONText {
        try check(depth: depth)
        skipSpace(in: bytes)
        switch next(in: bytes) {
        case UInt8(ascii: "{"): return .record(try members(in: bytes, depth))
        case UInt8(ascii: "["): return .list(try items(in: bytes, depth))
        default: return try single(in: bytes, depth)
        }
    }

    private mutating func single(in bytes: Span<UInt8>, _ depth: Int) throws(JSONProblem) -> JSONText {
        switch try value(in: bytes, depth: depth) {
        case .text(let string): return .text(string.text(in: bytes))
        case .bool(let bool): return .bool(bool)
        case .number(let number):
            if let integer = number.integer(in: bytes) { return .number(integer) }
            guard let decimal = number.decimal(in: bytes) else { throw problem(.numberTooLarge) }
            return .seconds(decimal)
        case .null, .nested: return .null
        }
    }

    private mutating func members(in bytes: Span<UInt8>, _ depth: Int) throws(JSONProblem) -> [JSONText.Member] {
        var members: [JSONText.Member] = []
        _ = beginObject(in: bytes)
        while let name = try name(in: bytes, isFirst: members.isEmpty) {
            members.append(JSONText.Member(name.text(in: bytes), try tree(in: bytes, depth: depth + 1)))
        }
        return members
    }

    private mutating func items(in bytes: Span<UInt8>, _ depth: Int) throws(JSONProblem) -> [JSONText] {
        guard beginList(in: bytes) else { return [] }
        var items: [JSONText] = []
        repeat { items.append(try tree(in: bytes, depth: depth + 1)) } while try hasNextItem(in: bytes)
        return items
    }
}
