/// One entry of the reference: a row of a fact table, in a form that any page, screen or script can show.
///
/// Entries are made from the rows of the tables when they are asked for; nothing is written down twice.
public struct ReferenceEntry: Hashable, Sendable {
    /// What it is filed under: `550`, `X.1.1`, `RCPT`.
    public let key: String
    /// What tells entries of the same key apart, such as the code and the case of a reply to RCPT.
    public let identity: [ReferenceField]
    /// A few words.
    public let title: String
    public let fields: [ReferenceField]
    /// How it stands to the standards; nil where that is not asked.
    public let status: FactStatus?
    public let sources: [SpecReference]
    /// Other words that name exactly this entry.
    let names: [String]
    /// Everything that a filter looks through, in upper case.
    let searched: [UInt8]

    /// `called` are other words for it, which a filter finds and nobody sees.
    init(
        key: String, identity: [ReferenceField?] = [], names: [String] = [], title: String, fields: [ReferenceField?],
        status: FactStatus? = nil, sources: [SpecReference], called: [String] = []
    ) {
        self.key = key
        self.identity = identity.compactMap(\.self)
        heading = ([key] + self.identity.map(\.value.words)).joined(separator: " ")
        self.title = title
        self.fields = fields.compactMap(\.self)
        self.status = status
        self.sources = sources
        // The case of a reply is prose, not a name.
        let identifiers = self.identity.filter { $0.name != "case" }.map(\.value.words)
        let ownNames = [key] + identifiers
        self.names = (ownNames + names).map { ASCII.uppercased($0.utf8) }
        let rest = called + [heading, title] + self.fields.map(\.value.words) + [status?.rawValue ?? "", sources.line]
        searched = Array(ASCII.uppercased((ownNames + rest).joined(separator: "\n").utf8).utf8)
    }

    /// What tells it from others in a list: the title, or the text where others have the same title.
    public var summary: String {
        let isTold = identity.isEmpty || identity.contains { $0.name == "case" }
        return isTold ? title : fields.first { $0.label.isEmpty }?.value.words ?? title
    }

    /// Whether nothing better than hearsay stands behind it.
    public var isDoubtful: Bool { sources.isDoubtful }

    /// What is said of a doubtful entry.
    public static let doubt = "reported, not checked against a text"

    /// Key and what belongs to it, without the case: `RCPT 550`.
    public var name: String {
        ([key] + identity.filter { $0.name != "case" }.map(\.value.words)).joined(separator: " ")
    }

    /// Key and identity in one line: `RCPT 550 relay denied`.
    public let heading: String
}

/// One named piece of an entry.
public struct ReferenceField: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case text(String)
        /// What is typed or stands on the wire.
        case typed(String)
        case list([String])
        case number(Int)
        case flag(Bool)

        /// For people, in one line.
        public var words: String {
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
    public let name: String
    /// The name for people; empty for the text that speaks for itself.
    public let label: String
    public let value: Value

    /// Nil when there is nothing to say.
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
