import YAML

/// A field of a scenario file: its name, and what it changes in the scenario.
struct ScenarioField: Sendable {
    typealias Reader = @Sendable (YAMLFields, inout Scenario) throws(YAMLProblem) -> Void

    let name: String
    /// Called only where the field is there.
    let read: Reader

    init(_ name: String, _ read: @escaping Reader) { (self.name, self.read) = (name, read) }

    static func number(
        _ name: String, _ range: ClosedRange<Int>, _ set: @escaping @Sendable (inout Scenario, Int) -> Void
    ) -> ScenarioField {
        ScenarioField(name) { fields, scenario throws(YAMLProblem) in
            if let number = try fields.number(name, in: range) { set(&scenario, number) }
        }
    }

    static func flag(_ name: String, _ set: @escaping @Sendable (inout Scenario, Bool) -> Void) -> ScenarioField {
        ScenarioField(name) { fields, scenario throws(YAMLProblem) in
            if let flag = try fields.flag(name) { set(&scenario, flag) }
        }
    }
}

extension YAMLFields {
    /// Whether the word `none` is in the place of a list, a map or a number.
    func isNone(_ name: String) -> Bool { node(name)?.value == .text("none") }

    /// The values of a list, none for the word `none`.
    func items(_ name: String) throws(YAMLProblem) -> [YAMLNode] { try isNone(name) ? [] : nodes(name) ?? [] }

    /// The texts of a list, none for the word `none`, each of them checked.
    func texts(
        _ name: String, _ expected: String, _ isRight: (String) -> Bool
    ) throws(YAMLProblem) -> [String] {
        var texts: [String] = []
        for node in try items(name) {
            guard case .text(let text) = node.value else {
                throw YAMLProblem(line: node.line, words: "\(name) is a list of texts")
            }
            guard isRight(text) else {
                throw YAMLProblem(
                    line: node.line,
                    words: "\(name) cannot have \(text.isEmpty ? "an empty text" : text); expected \(expected)")
            }
            texts.append(text)
        }
        return texts
    }

    /// The entries of a map, none for the word `none` or an empty list.
    func map(_ name: String, _ expected: String) throws(YAMLProblem) -> [YAMLEntry] {
        switch node(name)?.value {
        case .map(let entries): return entries
        case .text("none"), .list([]), nil: return []
        case .text, .list: throw YAMLProblem(line: line(of: name), words: "\(name) needs \(expected), or none")
        }
    }
}
