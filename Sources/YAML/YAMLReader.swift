import CYAML

/// Reads the text of one YAML document, within bounds.
///
///     try YAMLReader.read(bytes)   →   a map, a list or a text, with lines; nil where nothing but remarks is written
///
/// Anchors, aliases and tags are refused: no file of the program needs them, and they let a small text grow large.
package struct YAMLReader {
    /// The longest text, in bytes.
    package static let mostBytes = 1 << 20
    /// The deepest value.
    static let mostLevels = 16

    private let reader: OpaquePointer

    /// What helps where libyaml says only what it met: the mistakes that people make most.
    private static let remedies = [
        "mapping values are not allowed in this context": "a text with a colon and a space needs quotes",
        "found character that cannot start any token": "a text that begins with @, %, ` or a tab needs quotes",
        "did not find expected key": "the line is indented differently, or a text needs quotes",
    ]

    package static func read(_ text: [UInt8]) throws(YAMLProblem) -> YAMLNode? {
        guard text.count <= mostBytes else {
            throw YAMLProblem(line: 1, words: "the file has more than 1 MiB")
        }
        // The reader keeps the place of the text.
        let result = text.withUnsafeBufferPointer { bytes -> Result<YAMLNode?, YAMLProblem> in
            guard let reader = cyaml_open(bytes.baseAddress, bytes.count) else {
                return .failure(YAMLProblem(line: 1, words: "not enough memory"))
            }
            defer { cyaml_close(reader) }
            do throws(YAMLProblem) {
                return .success(try YAMLReader(reader: reader).document())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func document() throws(YAMLProblem) -> YAMLNode? {
        guard try next().kind == CYAML_DOCUMENT else { return nil }
        let first = try next()
        let node = try self.node(first, level: 0)
        let end = try next()
        guard end.kind == CYAML_END else { throw YAMLProblem(line: end.line, words: "only one document is read") }
        // A file with nothing but remarks is one empty value.
        return node.value == .text("") ? nil : node
    }

    private func node(_ event: Event, level: Int) throws(YAMLProblem) -> YAMLNode {
        guard level < Self.mostLevels else {
            throw YAMLProblem(line: event.line, words: "more than \(Self.mostLevels) levels")
        }
        switch event.kind {
        case CYAML_SCALAR: return YAMLNode(.text(event.text), line: event.line)
        case CYAML_LIST: return YAMLNode(.list(try list(level)), line: event.line)
        case CYAML_MAP: return YAMLNode(.map(try map(level)), line: event.line)
        default: throw YAMLProblem(line: event.line, words: "anchors, aliases and tags are not read")
        }
    }

    private func list(_ level: Int) throws(YAMLProblem) -> [YAMLNode] {
        var nodes: [YAMLNode] = []
        while true {
            let event = try next()
            if event.kind == CYAML_LIST_END { return nodes }
            nodes.append(try node(event, level: level + 1))
        }
    }

    private func map(_ level: Int) throws(YAMLProblem) -> [YAMLEntry] {
        var entries: [YAMLEntry] = []
        var seen: Set<String> = []
        while true {
            let name = try next()
            if name.kind == CYAML_MAP_END { return entries }
            guard name.kind == CYAML_SCALAR else { throw YAMLProblem(line: name.line, words: "expected a name") }
            guard seen.insert(name.text).inserted else {
                throw YAMLProblem(line: name.line, words: "\(name.text) is there twice")
            }
            entries.append(YAMLEntry(name.text, line: name.line, try node(try next(), level: level + 1)))
        }
    }

    private struct Event {
        let kind: CYAMLKind
        let text: String
        let line: Int
    }

    private func next() throws(YAMLProblem) -> Event {
        let event = cyaml_next(reader)
        let bytes = UnsafeBufferPointer(start: event.text, count: event.length)
        let text = String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self)
        if event.kind == CYAML_PROBLEM {
            let remedy = Self.remedies[text].map { "; \($0)" } ?? ""
            throw YAMLProblem(line: Int(event.line), words: "not YAML: \(text)\(remedy)")
        }
        return Event(kind: event.kind, text: text, line: Int(event.line))
    }
}
