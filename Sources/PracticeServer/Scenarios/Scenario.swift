/// What a practice server offers and who has a mailbox on it, as data: every scenario is a value of this type.
package struct Scenario: Hashable, Sendable {
    /// A person with a mailbox.
    package struct User: Hashable, Sendable {
        /// The local part of the address, in lower case.
        package let name: String
        package let fullName: String
    }

    /// A mailing list.
    package struct List: Hashable, Sendable {
        /// The local part of the address, in lower case.
        package let name: String
        /// The names of the users on it.
        package let members: [String]
    }

    /// The word by which the scenario is chosen.
    package internal(set) var name: String
    /// What is special about it, in a sentence.
    package internal(set) var summary = ""
    /// The server's own name, the first word of its greeting (RFC 5321 §4.2).
    package var host: String
    /// The domains for which it accepts mail; the first one is in the addresses it shows.
    package var domains: [String]
    /// The keywords offered in the reply to EHLO, in that order (RFC 5321 §4.1.1.1).
    package var keywords: [String]
    package var users: [User]
    package var lists: [List]
    /// The largest message, in octets (RFC 1870 §4).
    package var sizeLimit: Int
    /// The most recipients of one transaction (RFC 5321 §4.5.3.1.8).
    package var recipientLimit: Int
    /// The refused commands after which the server hangs up.
    ///
    /// Real servers lose patience after some ten. People come here to make mistakes and to see what each of them
    /// brings, so there is room for many; a program that has run wild is still stopped.
    package var errorLimit: Int
    /// Who may log in, and how; nil where no one can.
    package var logins: Logins?
    /// What the server does beyond the standard.
    package var rules: [ScenarioRule] = []

    /// The plain server: two people who share a family name, and a list, at example.test.
    package static let plain = Scenario(
        name: "plain",
        host: "practice.example.test",
        domains: ["example.test"],
        keywords: ["PIPELINING", "SIZE", "VRFY", "EXPN", "HELP", "8BITMIME", "ENHANCEDSTATUSCODES"],
        users: [User(name: "alice", fullName: "Alice Baker"), User(name: "bob", fullName: "Bob Baker")],
        lists: [List(name: "staff", members: ["alice", "bob"])],
        sizeLimit: 10_485_760,
        recipientLimit: 100,
        errorLimit: 50)

    /// The same, with STARTTLS: what listens on a port can make the handshake.
    package static let withTLS: Scenario = {
        var scenario = plain
        scenario.keywords.insert("STARTTLS", at: max(0, scenario.keywords.count - 1))
        return scenario
    }()

    /// The keywords with their parameters, one line of the reply to EHLO each.
    var offers: [String] { keywords.map { $0 == "SIZE" ? "SIZE \(sizeLimit)" : $0 } }
}
