import SMTPSyntax

/// The fields of a map that may have only names that are known.
///
///     let fields = try YAMLFields(node, of: "a lesson", known: ["goal", "hints"])
///     let goal = try fields.text("goal")
///     let hints = try fields.texts("hints") ?? []
///
/// Each accessor gives nil where the field is missing, and says what was expected where it is of another kind.
package struct YAMLFields {
    /// The line on which the map begins, from 1.
    package let line: Int
    /// What the map is, in sentences: `a lesson`.
    package let owner: String
    package let entries: [YAMLEntry]

    package init(_ node: YAMLNode?, of owner: String, known: [String]) throws(YAMLProblem) {
        guard let node else { throw YAMLProblem(line: 1, words: "the file is empty; expected \(owner)") }
        guard case .map(let entries) = node.value else {
            throw YAMLProblem(line: node.line, words: "expected NAME: VALUE for each field of \(owner)")
        }
        for entry in entries where !known.contains(entry.name) {
            let near = NearestName.of(entry.name, among: known).map { "; did you mean \($0)?" } ?? ""
            throw YAMLProblem(line: entry.line, words: "\(owner) has no field \(entry.name)\(near)")
        }
        (self.line, self.owner, self.entries) = (node.line, owner, entries)
    }

    package func entry(_ name: String) -> YAMLEntry? { entries.first { $0.name == name } }

    package func node(_ name: String) -> YAMLNode? { entry(name)?.node }

    /// The line of a field, or of the map where it is missing.
    package func line(of name: String) -> Int { entry(name)?.line ?? line }

    /// One text.
    package func text(_ name: String) throws(YAMLProblem) -> String? {
        guard let entry = entry(name) else { return nil }
        guard case .text(let text) = entry.node.value, !text.isEmpty else {
            throw YAMLProblem(line: entry.line, words: "\(name) is one text")
        }
        return text
    }

    /// One text that has to be there.
    package func required(_ name: String) throws(YAMLProblem) -> String {
        guard let text = try text(name) else {
            throw YAMLProblem(line: line, words: "\(owner) needs the field \(name)")
        }
        return text
    }

    /// A list of texts; one text counts as a list of one.
    package func texts(_ name: String) throws(YAMLProblem) -> [String]? {
        guard let nodes = try nodes(name) else { return nil }
        var texts: [String] = []
        for node in nodes {
            guard case .text(let text) = node.value else {
                throw YAMLProblem(line: node.line, words: "\(name) is a list of texts")
            }
            texts.append(text)
        }
        return texts
    }

    /// The values of a list; a value that is no list counts as a list of one.
    package func nodes(_ name: String) throws(YAMLProblem) -> [YAMLNode]? {
        guard let node = node(name) else { return nil }
        if case .list(let nodes) = node.value { return nodes }
        return [node]
    }

    /// A whole number within a range.
    package func number(_ name: String, in range: ClosedRange<Int>) throws(YAMLProblem) -> Int? {
        guard let text = try text(name) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw YAMLProblem(
                line: line(of: name),
                words: "\(name) cannot be \(text); expected a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// `yes` or `no`, `true` or `false`.
    package func flag(_ name: String) throws(YAMLProblem) -> Bool? {
        guard let text = try text(name) else { return nil }
        switch text.lowercased() {
        case "yes", "true", "on": return true
        case "no", "false", "off": return false
        default: throw YAMLProblem(line: line(of: name), words: "\(name) cannot be \(text); expected yes or no")
        }
    }

    /// One of the words that are allowed.
    package func word(_ name: String, among words: [String]) throws(YAMLProblem) -> String? {
        guard let text = try text(name) else { return nil }
        guard words.contains(text) else {
            let near = NearestName.of(text, among: words).map { "; did you mean \($0)?" } ?? ""
            let list = near.isEmpty ? "; expected one of \(words.joined(separator: ", "))" : near
            throw YAMLProblem(line: line(of: name), words: "\(name) cannot be \(text)\(list)")
        }
        return text
    }
}
