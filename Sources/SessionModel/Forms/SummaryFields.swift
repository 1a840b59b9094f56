import SMTPSyntax

/// The fields of an event that a summary needs.
struct SummaryFields {
    private(set) var type = ""
    private(set) var verb: String?
    private(set) var id: String?
    private(set) var code: Int?
    private(set) var isLast = false

    /// Nil for what is not an event.
    init?(_ line: Span<UInt8>) {
        guard (try? read(line)) != nil, !type.isEmpty else { return nil }
    }

    private mutating func read(_ line: Span<UInt8>) throws(JSONProblem) {
        var reader = JSONReader()
        if reader.beginObject(in: line) {
            var isFirst = true
            while let name = try reader.name(in: line, isFirst: isFirst) {
                isFirst = false
                keep(try reader.value(in: line, depth: 1), named: name, in: line)
            }
        } else {
            _ = try reader.value(in: line)
        }
        try reader.end(in: line)
    }

    private mutating func keep(_ value: JSONReader.Value, named name: JSONString, in line: Span<UInt8>) {
        switch value {
        case .text(let text):
            if name.isWord("type", in: line) { type = text.text(in: line) }
            if name.isWord("verb", in: line) { verb = text.text(in: line) }
            if name.isWord("id", in: line) { id = text.text(in: line) }
        case .number(let number): if name.isWord("code", in: line) { code = number.integer(in: line) }
        case .bool(let bool): if name.isWord("last", in: line) { isLast = bool }
        case .null, .nested: break
        }
    }
}
