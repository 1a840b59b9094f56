import SessionModel

/// What a practice server offers, and who has a mailbox on it. Data: later scenarios are further values of it.
public struct Scenario: Hashable, Sendable {
    /// A person with a mailbox.
    public struct User: Hashable, Sendable {
        public let name: String
        public let fullName: String
    }

    /// A mailing list.
    public struct List: Hashable, Sendable {
        public let name: String
        public let members: [String]
    }

    /// The server's own name, first word of its greeting.
    public let host: String
    /// The domain for which it takes mail.
    public let domain: String
    public let users: [User]
    public let lists: [List]
    /// The largest message, in octets (RFC 1870).
    public let sizeLimit: Int
    /// The most recipients of one transaction.
    public let recipientLimit: Int
    /// The refused commands after which the server hangs up. High, since people come here to make mistakes.
    public let errorLimit: Int

    /// The plain server: alice and bob, and the list team, at example.test.
    public static let standard = Scenario(
        host: "practice.example.test",
        domain: "example.test",
        users: [User(name: "alice", fullName: "Alice Example"), User(name: "bob", fullName: "Bob Example")],
        lists: [List(name: "team", members: ["alice", "bob"])],
        sizeLimit: 10_485_760,
        recipientLimit: 100,
        errorLimit: 50)

    /// Who a recipient is.
    enum Recipient: Hashable {
        case user(User)
        case list(List)
        case postmaster
        case unknown
        /// In another domain, to which this server does not relay.
        case foreign
    }

    /// Local parts are compared without regard to case, as nearly all servers do (RFC 5321 §2.4 would allow not to).
    func recipient(_ path: Path) -> Recipient {
        switch path {
        case .null: .unknown
        case .postmaster: .postmaster
        case .mailbox(let mailbox): mailbox.isIn(domain: domain) ? local(mailbox.localPart) : .foreign
        }
    }

    func local(_ name: String) -> Recipient {
        let name = name.lowercased()
        if name == "postmaster" { return .postmaster }
        if let user = users.first(where: { $0.name == name }) { return .user(user) }
        return lists.first { $0.name == name }.map { .list($0) } ?? .unknown
    }

    /// The users of whose full name a text is a word.
    func users(named text: String) -> [User] {
        let text = text.lowercased()
        return users.filter { $0.fullName.lowercased().split(separator: " ").contains(Substring(text)) }
    }

    func address(_ name: String) -> String { "<\(name)@\(domain)>" }
}
