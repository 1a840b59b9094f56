/// A mark by which a program says who speaks: one row per mark.
struct DialectMark: Hashable, Sendable {
    enum Role: Hashable, Sendable {
        case client, server
        /// What left the program that wrote the text, or came to it. Which side that was follows from the lines: only a
        /// server sends replies.
        case outgoing, incoming
    }

    let text: [UInt8]
    let role: Role
    var isUnderTLS = false
    /// Whether the program's own words may be in front of it.
    var isAnywhere = false

    private init(_ text: String, _ role: Role, tls: Bool, anywhere: Bool) {
        self.text = Array(text.utf8)
        self.role = role
        isUnderTLS = tls
        isAnywhere = anywhere
    }

    static func client(_ text: String, tls: Bool = false, anywhere: Bool = false) -> DialectMark {
        DialectMark(text, .client, tls: tls, anywhere: anywhere)
    }

    static func server(_ text: String, tls: Bool = false, anywhere: Bool = false) -> DialectMark {
        DialectMark(text, .server, tls: tls, anywhere: anywhere)
    }

    static func outgoing(_ text: String, anywhere: Bool = false) -> DialectMark {
        DialectMark(text, .outgoing, tls: false, anywhere: anywhere)
    }

    static func incoming(_ text: String, anywhere: Bool = false) -> DialectMark {
        DialectMark(text, .incoming, tls: false, anywhere: anywhere)
    }
}
