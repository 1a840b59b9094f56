import YAML

/// A file of settings in YAML: names with values, maps of such names, and maps of such maps.
///
///     helo: client.example.org
///     keys:
///       quit: [<C-q>, <F10>]
///     profiles:
///       work:
///         server: mail.example.org:587
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

    /// A map inside a map, and where it is.
    struct Group: Hashable {
        /// The name of the map that it is in.
        let section: String
        let name: String
        let entries: [Entry]
        /// From 1.
        let line: Int
    }

    private(set) var entries: [Entry] = []
    private(set) var groups: [Group] = []

    init(_ text: [UInt8]) throws(YAMLProblem) {
        guard let node = try YAMLReader.read(text) else { return }
        guard case .map(let fields) = node.value else {
            throw YAMLProblem(line: node.line, words: "expected NAME: VALUE")
        }
        for field in fields {
            if case .map(let inner) = field.node.value {
                try read(inner, in: field.name)
            } else {
                entries.append(try Self.entry(field, in: nil))
            }
        }
    }

    private mutating func read(_ fields: [YAMLEntry], in section: String) throws(YAMLProblem) {
        for field in fields {
            guard case .map(let inner) = field.node.value else {
                entries.append(try Self.entry(field, in: section))
                continue
            }
            var own: [Entry] = []
            for entry in inner { own.append(try Self.entry(entry, in: field.name)) }
            groups.append(Group(section: section, name: field.name, entries: own, line: field.line))
        }
    }

    private static func entry(_ entry: YAMLEntry, in section: String?) throws(YAMLProblem) -> Entry {
        func made(_ values: [String], isList: Bool) -> Entry {
            Entry(section: section, name: entry.name, values: values, isList: isList, line: entry.line)
        }
        switch entry.node.value {
        case .text(let text): return made([text], isList: false)
        case .list(let nodes): return made(try nodes.map(Self.single), isList: true)
        case .map:
            throw YAMLProblem(line: entry.node.line, words: "\(entry.name) cannot have this kind of value")
        }
    }

    private static func single(_ node: YAMLNode) throws(YAMLProblem) -> String {
        guard case .text(let text) = node.value else {
            throw YAMLProblem(line: node.line, words: "a list can have only single values here")
        }
        return text
    }
}
