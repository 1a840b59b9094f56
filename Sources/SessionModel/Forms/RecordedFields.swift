import SMTPSyntax

/// The fields of a line of a recording from which the session is lived again, by their places in it: the line is read
/// once, and only what is kept is copied. Of several fields with one name the first one counts, and null is a missing
/// one; other fields are read as strictly and passed over.
struct RecordedFields {
    enum EventType {
        case client, server, note, tls, finding
        /// What follows from these, and a header.
        case derived
        case other
    }

    private var type: JSONReader.Value?
    private var time: JSONReader.Value?
    private var line: JSONReader.Value?
    private var base64: JSONReader.Value?
    private var ending: JSONReader.Value?
    private var id: JSONReader.Value?
    private var text: JSONReader.Value?
    private var of: JSONReader.Value?
    private var octets: JSONReader.Value?
    private var by: JSONReader.Value?
    private var section: JSONReader.Value?

    init(_ bytes: Span<UInt8>) throws(RecordingLineProblem) {
        do throws(JSONProblem) {
            try read(bytes)
        } catch {
            throw .notJSON(error)
        }
    }

    private mutating func read(_ bytes: Span<UInt8>) throws(JSONProblem) {
        var reader = JSONReader()
        if reader.beginObject(in: bytes) {
            var isFirst = true
            while let name = try reader.name(in: bytes, isFirst: isFirst) {
                isFirst = false
                keep(try reader.value(in: bytes, depth: 1), named: name, in: bytes)
            }
        } else {
            _ = try reader.value(in: bytes)
        }
        try reader.end(in: bytes)
    }

    private mutating func keep(_ value: JSONReader.Value, named name: JSONString, in bytes: Span<UInt8>) {
        // Most names are told by their length; only escapes can make a longer one of these.
        guard name.end - name.start <= 7 || name.hasEscapes else { return }
        if name.isWord("t", in: bytes) {
            time = time ?? value
        } else if name.isWord("type", in: bytes) {
            type = type ?? value
        } else if name.isWord("line", in: bytes) {
            line = line ?? value
        } else if name.isWord("end", in: bytes) {
            ending = ending ?? value
        } else if name.isWord("base64", in: bytes) {
            base64 = base64 ?? value
        } else if name.isWord("id", in: bytes) {
            id = id ?? value
        } else if name.isWord("text", in: bytes) {
            text = text ?? value
        } else if name.isWord("of", in: bytes) {
            of = of ?? value
        } else if name.isWord("octets", in: bytes) {
            octets = octets ?? value
        } else if name.isWord("by", in: bytes) {
            by = by ?? value
        } else if name.isWord("section", in: bytes) {
            section = section ?? value
        }
    }
}

// What they say
extension RecordedFields {
    func type(in bytes: Span<UInt8>) throws(RecordingLineProblem) -> EventType {
        guard let type = try Self.string(type, "type") else { throw .missing("type") }
        if type.isWord("server", in: bytes) { return .server }
        if type.isWord("client", in: bytes) { return .client }
        if type.isWord("note", in: bytes) { return .note }
        if type.isWord("tls", in: bytes) { return .tls }
        if type.isWord("finding", in: bytes) { return .finding }
        let derived: [StaticString] = ["phase", "header"]
        return derived.contains { type.isWord($0, in: bytes) } ? .derived : .other
    }

    /// In seconds since the session began.
    func time(in bytes: Span<UInt8>) throws(RecordingLineProblem) -> Double {
        switch time {
        case nil, .null: return 0
        case .number(let number): return number.decimal(in: bytes) ?? 0
        case .text, .bool, .nested: throw .wrongType("t")
        }
    }

    /// Nil where the octets are missing.
    func wireLine(in bytes: Span<UInt8>) throws(RecordingLineProblem) -> WireLine? {
        let line = try Self.string(line, "line")
        let base64 = try Self.string(base64, "base64")
        let ending = try self.ending(in: bytes)
        if let line { return WireLine(bytes: line.octets(in: bytes), ending: ending) }
        return base64.flatMap { Base64.decode($0.octets(in: bytes)) }.map { WireLine(bytes: $0, ending: ending) }
    }

    private func ending(in bytes: Span<UInt8>) throws(RecordingLineProblem) -> LineEnding {
        guard let ending = try Self.string(ending, "end"), !ending.isWord("crlf", in: bytes) else { return .crlf }
        return LineEnding(rawValue: ending.text(in: bytes)) ?? .crlf
    }

    /// Nil for a finding that follows from the lines.
    func finding(in bytes: Span<UInt8>) throws(RecordingLineProblem) -> Finding? {
        let (id, text) = (try Self.string(id, "id"), try Self.string(text, "text"))
        let (by, section) = (try Self.string(by, "by"), try Self.string(section, "section"))
        guard let id, let text, by?.isWord("client", in: bytes) == true else { return nil }
        let finding = Finding(
            id.text(in: bytes), by: .client, text.text(in: bytes),
            SpecReference(described: section?.text(in: bytes) ?? ""))
        return finding.isAdded ? finding : nil
    }

    func note(in bytes: Span<UInt8>) throws(RecordingLineProblem) -> Note {
        let id = try Self.string(id, "id")
        let text = try Self.string(text, "text")
        return Note(
            id: id?.text(in: bytes) ?? "remark", text: text?.text(in: bytes) ?? "",
            exchange: Self.count(of, in: bytes), octets: Self.count(octets, in: bytes))
    }

    /// More bytes than any message has: sums of such numbers stay far below the largest integer.
    private static let mostCounted = 1 << 40

    /// A number from 0; nil for any other value.
    private static func count(_ value: JSONReader.Value?, in bytes: Span<UInt8>) -> Int? {
        guard case .number(let number) = value else { return nil }
        return number.decimal(in: bytes).flatMap { Int(exactly: $0) }.flatMap {
            (0...mostCounted).contains($0) ? $0 : nil
        }
    }

    private static func string(
        _ value: JSONReader.Value?, _ name: String
    ) throws(RecordingLineProblem) -> JSONString? {
        switch value {
        case nil, .null: return nil
        case .text(let string): return string
        case .number, .bool, .nested: throw .wrongType(name)
        }
    }
}
