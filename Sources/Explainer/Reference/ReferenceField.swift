import SMTPSyntax

/// One named piece of an entry.
package struct ReferenceField: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case text(String)
        /// Text as typed or as on the wire.
        case typed(String)
        case list([String])
        case number(Int)
        case flag(Bool)

        /// For people, in one line.
        package var words: String {
            switch self {
            case .text(let text), .typed(let text): text
            case .list(let items): items.joined(separator: items.contains { $0.contains(" ") } ? "; " : ", ")
            case .number(let number): String(number)
            case .flag(let flag): flag ? "yes" : "no"
            }
        }

        var json: JSONText {
            switch self {
            case .text(let text), .typed(let text): .text(text)
            case .list(let items): .list(items.map(JSONText.text))
            case .number(let number): .number(number)
            case .flag(let flag): .bool(flag)
            }
        }
    }

    /// The name in JSON.
    package let name: String
    /// The name for people; empty for text without a label.
    package let label: String
    package let value: Value

    /// Nil when there is no content.
    static func text(_ name: String, _ label: String, _ text: String) -> ReferenceField? {
        text.isEmpty ? nil : ReferenceField(name: name, label: label, value: .text(text))
    }

    static func typed(_ name: String, _ label: String, _ text: String) -> ReferenceField? {
        text.isEmpty ? nil : ReferenceField(name: name, label: label, value: .typed(text))
    }

    static func list(_ name: String, _ label: String, _ items: [String]) -> ReferenceField? {
        items.isEmpty ? nil : ReferenceField(name: name, label: label, value: .list(items))
    }

    static func codes(_ name: String, _ label: String, _ codes: [ReplyCode]) -> ReferenceField? {
        list(name, label, codes.map(\.description))
    }

    static func number(_ name: String, _ label: String, _ number: Int?) -> ReferenceField? {
        number.map { ReferenceField(name: name, label: label, value: .number($0)) }
    }

    static func flag(_ name: String, _ label: String, _ flag: Bool) -> ReferenceField? {
        ReferenceField(name: name, label: label, value: .flag(flag))
    }
}
