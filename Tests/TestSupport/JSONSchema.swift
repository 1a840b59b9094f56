import Synchronization
import Testing

@testable import SMTPSyntax

/// A JSON Schema (2020-12), as far as ours needs one: any other keyword is a problem by itself.
struct JSONSchema {
    private let root: JSONText

    init(_ octets: [UInt8]) throws { root = try JSONText(reading: octets) }

    /// The definition with a name.
    func definition(_ name: String) -> JSONText? { root["$defs"]?[name] }

    /// The names of all definitions.
    var definitions: [String] { Self.members(root["$defs"]).map(\.name) }

    /// The names of the properties of a definition.
    func properties(of name: String) -> Set<String> {
        Set(Self.members(definition(name)?["properties"]).map(\.name))
    }

    /// What is wrong with a value; none where it is valid.
    func problems(of value: JSONText) -> [String] { problems(of: value, by: root, at: "$") }

    /// What annotates and does not check.
    private static let annotations: Set<String> = ["$schema", "title", "description", "$defs"]

    private func problems(of value: JSONText, by schema: JSONText, at place: String) -> [String] {
        Self.members(schema).flatMap { keyword -> [String] in
            guard !Self.annotations.contains(keyword.name) else { return [] }
            return check(value, keyword, at: place)
        }
    }

    private func check(_ value: JSONText, _ keyword: JSONText.Member, at place: String) -> [String] {
        switch keyword.name {
        case "$ref": return reference(value, keyword.value.string ?? "", at: place)
        case "type":
            let types = keyword.value.items?.compactMap(\.string) ?? [keyword.value.string ?? ""]
            return types.contains { Self.isOf(type: $0, value) } ? [] : ["\(place): not of type \(types)"]
        case "const": return value == keyword.value ? [] : ["\(place): not \(keyword.value)"]
        case "enum":
            return keyword.value.items?.contains(value) == true ? [] : ["\(place): \(value) is not in the list"]
        case "minimum":
            guard let number = value.decimal, let least = keyword.value.decimal else { return [] }
            return number >= least ? [] : ["\(place): below \(least)"]
        case "pattern": return pattern(value, keyword.value.string ?? "", at: place)
        case "required":
            let names = keyword.value.items?.compactMap(\.string) ?? []
            return names.filter { name in !Self.members(value).contains { $0.name == name } }.map {
                "\(place): no \($0)"
            }
        case "properties": return properties(value, keyword.value, at: place)
        case "items":
            return (value.items ?? []).enumerated().flatMap {
                problems(of: $1, by: keyword.value, at: "\(place)[\($0)]")
            }
        case "oneOf": return oneOf(value, keyword.value.items ?? [], at: place)
        default: return ["the schema has the keyword \(keyword.name)"]
        }
    }

    private func reference(_ value: JSONText, _ path: String, at place: String) -> [String] {
        guard path.hasPrefix("#/$defs/"), let target = definition(String(path.dropFirst(8))) else {
            return ["the schema has no \(path)"]
        }
        return problems(of: value, by: target, at: place)
    }

    private func pattern(_ value: JSONText, _ pattern: String, at place: String) -> [String] {
        guard let text = value.string else { return [] }
        guard let isMatch = Self.expressions.withLock({ Self.isMatch(text, pattern, &$0) }) else {
            return ["the schema has a bad pattern: \(pattern)"]
        }
        return isMatch ? [] : ["\(place): \(text) does not match \(pattern)"]
    }

    /// The patterns that were read: reading one costs more than all that is looked for with it.
    private static let expressions = Mutex<[String: Regex<AnyRegexOutput>]>([:])

    /// Nil where the pattern is none.
    private static func isMatch(
        _ text: String, _ pattern: String, _ known: inout [String: Regex<AnyRegexOutput>]
    ) -> Bool? {
        guard let expression = known[pattern] ?? (try? Regex(pattern)) else { return nil }
        known[pattern] = expression
        return text.contains(expression)
    }

    /// A property that the schema does not name is one that it does not describe.
    private func properties(_ value: JSONText, _ schemas: JSONText, at place: String) -> [String] {
        Self.members(value).flatMap { member -> [String] in
            guard let schema = Self.members(schemas).first(where: { $0.name == member.name })?.value else {
                return ["\(place): \(member.name) is not described"]
            }
            return problems(of: member.value, by: schema, at: "\(place).\(member.name)")
        }
    }

    private func oneOf(_ value: JSONText, _ schemas: [JSONText], at place: String) -> [String] {
        let found = schemas.map { problems(of: value, by: $0, at: place) }
        guard found.count(where: \.isEmpty) != 1 else { return [] }
        // The nearest one says what is wrong.
        return found.min { $0.count < $1.count }.map { ["\(place): not exactly one of the kinds"] + $0 } ?? []
    }

    private static func isOf(type: String, _ value: JSONText) -> Bool {
        switch (type, value) {
        case ("object", .record), ("array", .list), ("string", .text), ("boolean", .bool), ("null", .null),
            ("integer", .number), ("number", .number), ("number", .seconds):
            true
        default: false
        }
    }

    private static func members(_ value: JSONText?) -> [JSONText.Member] {
        if case .record(let members) = value { members } else { [] }
    }
}
