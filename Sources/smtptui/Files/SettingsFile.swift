import CYAML

/// A file of settings in YAML: names with values, and names with a map of such names, one level deep.
///
///     helo: client.example.org
///     keys:
///       quit: [<C-q>, <F10>]
struct SettingsFile {
    /// A name with its values, and where it is.
    struct Entry: Hashable {
        /// The name of the map that it is in; nil at the top.
        let section: String?
        let name: String
        /// One value, or those of a list.
        let values: [String]
        let isList: Bool
        /// From 1.
        let line: Int
    }

    /// What is wrong, and where.
    struct Problem: Error, Hashable {
        let line: Int
        /// After the name of the file: `the name is there twice`.
        let words: String
    }

    /// The longest file, in bytes.
    static let most = 1 << 20

    private(set) var entries: [Entry] = []

    init(_ text: [UInt8]) throws(Problem) {
        // The reader keeps the place of the text.
        let result = text.withUnsafeBufferPointer { bytes -> Result<[Entry], Problem> in
            guard let reader = cyaml_open(bytes.baseAddress, bytes.count) else { return .success([]) }
            defer { cyaml_close(reader) }
            var parser = Parser(reader)
            do throws(Problem) {
                return .success(try parser.file())
            } catch {
                return .failure(error)
            }
        }
        entries = try result.get()
    }

    private struct Parser {
        private let reader: OpaquePointer
        private var seen: Set<String> = []

        init(_ reader: OpaquePointer) { self.reader = reader }

        mutating func file() throws(Problem) -> [Entry] {
            var event = try next()
            guard event.kind == CYAML_DOCUMENT else { return [] }
            event = try next()
            // A file with nothing but remarks is one empty value.
            if event.kind == CYAML_SCALAR && event.text.isEmpty { return [] }
            guard event.kind == CYAML_MAP else { throw Self.noMap(event) }
            let entries = try map(nil)
            event = try next()
            guard event.kind == CYAML_END else { throw Problem(line: event.line, words: "only one document is read") }
            return entries
        }

        private mutating func map(_ section: String?) throws(Problem) -> [Entry] {
            var entries: [Entry] = []
            while true {
                let name = try next()
                if name.kind == CYAML_MAP_END { return entries }
                guard name.kind == CYAML_SCALAR else { throw Problem(line: name.line, words: "expected a name") }
                guard seen.insert("\(section ?? ""):\(name.text)").inserted else {
                    throw Problem(line: name.line, words: "\(name.text) is there twice")
                }
                let value = try next()
                switch value.kind {
                case CYAML_SCALAR:
                    entries.append(
                        Entry(section: section, name: name.text, values: [value.text], isList: false, line: name.line))
                case CYAML_LIST:
                    entries.append(
                        Entry(section: section, name: name.text, values: try list(), isList: true, line: name.line))
                case CYAML_MAP where section == nil: entries += try map(name.text)
                default: throw Problem(line: value.line, words: "\(name.text) cannot have this kind of value")
                }
            }
        }

        private func list() throws(Problem) -> [String] {
            var values: [String] = []
            while true {
                let value = try next()
                if value.kind == CYAML_LIST_END { return values }
                guard value.kind == CYAML_SCALAR else {
                    throw Problem(line: value.line, words: "a list can have only single values here")
                }
                values.append(value.text)
            }
        }

        private func next() throws(Problem) -> (kind: CYAMLKind, text: String, line: Int) {
            let event = cyaml_next(reader)
            let bytes = UnsafeBufferPointer(start: event.text, count: event.length)
            let text = String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self)
            if event.kind == CYAML_PROBLEM { throw Problem(line: Int(event.line), words: "not YAML: \(text)") }
            return (event.kind, text, Int(event.line))
        }

        private static func noMap(_ event: (kind: CYAMLKind, text: String, line: Int)) -> Problem {
            Problem(line: event.line, words: "expected NAME: VALUE")
        }
    }
}
