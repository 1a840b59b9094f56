import SMTPSyntax

/// One entry of the reference: a row of a fact table, in a form that any page, screen or script can show.
///
/// Entries are made from the rows of the tables on demand; nothing is written twice.
package struct ReferenceEntry: Hashable, Sendable {
    /// The key of the entry: `550`, `X.1.1`, `RCPT`.
    package let key: String
    /// What distinguishes entries of the same key, such as the code and the case of a reply to RCPT.
    package let identity: [ReferenceField]
    /// A few words.
    package let title: String
    package let fields: [ReferenceField]
    /// Its relation to the standards; nil where not applicable.
    package let status: FactStatus?
    package let sources: [SpecReference]
    /// Other words that name exactly this entry.
    let names: [String]
    /// Everything that a filter looks through, in upper case.
    let searched: [UInt8]

    /// `called` are other words for it, which a filter finds and which are not shown.
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

    /// What distinguishes it in a list: the title, or the text where others have the same title.
    package var summary: String {
        let isTold = identity.isEmpty || identity.contains { $0.name == "case" }
        return isTold ? title : fields.first { $0.label.isEmpty }?.value.words ?? title
    }

    /// Whether it is based on hearsay only.
    package var isDoubtful: Bool { sources.isDoubtful }

    /// The remark on a doubtful entry.
    package static let doubt = "reported, not verified against a source"

    /// Key and identity, without the case: `RCPT 550`.
    package var name: String {
        ([key] + identity.filter { $0.name != "case" }.map(\.value.words)).joined(separator: " ")
    }

    /// Key and identity in one line: `RCPT 550 relay denied`.
    package let heading: String
}
