// Who may log in, and how (RFC 4954).
extension Scenario {
    /// An account that can be logged in to.
    package struct Account: Hashable, Sendable {
        /// What prevents authentication although the password is right.
        package enum Trouble: Hashable, Sendable {
            /// The place where passwords are kept does not answer: 454.
            case unreachable
            /// A mechanism that shows the password, or something to guess it from, is not enough: 534.
            case needsSCRAM
        }

        package let name: String
        package let password: String
        /// For XOAUTH2.
        package let token: String
        package let trouble: Trouble?

        package init(_ name: String, password: String, token: String, trouble: Trouble? = nil) {
            self.name = name
            self.password = password
            self.token = token
            self.trouble = trouble
        }
    }

    /// The rules for authentication.
    package struct Logins: Hashable, Sendable {
        /// The mechanisms offered, in the order of EHLO.
        package var mechanisms: [String]
        package var accounts: [Account]
        /// The mechanisms that are refused without TLS, with 538.
        package var needsTLS: Set<String>
        /// Whether mail is accepted only after authentication; before it the reply is 530.
        package var isDemanded: Bool

        /// The two people of the standard scenario, and two accounts that cannot log in.
        package static let standard = Logins(
            mechanisms: ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS", "XOAUTH2"],
            accounts: [
                Account("alice", password: "correct horse", token: "token-of-alice"),
                Account("bob", password: "battery staple", token: "token-of-bob"),
                Account("later", password: "try again", token: "token-of-later", trouble: .unreachable),
                Account("strong", password: "only scram", token: "token-of-strong", trouble: .needsSCRAM),
            ],
            needsTLS: [], isDemanded: false)

        /// The same people on a submission server: mail only after authentication, and passwords only under TLS
        /// (RFC 6409 §4.3, RFC 4954 §6).
        package static let submission: Logins = {
            var logins = standard
            logins.needsTLS = ["PLAIN", "LOGIN", "XOAUTH2"]
            logins.isDemanded = true
            return logins
        }()

        func account(_ name: [UInt8]) -> Account? { accounts.first { $0.name.utf8.elementsEqual(name) } }
    }

    /// The same server with authentication.
    package func offering(_ logins: Logins) -> Scenario {
        var scenario = self
        scenario.logins = logins
        // ENHANCEDSTATUSCODES keeps the last place.
        scenario.keywords.insert("AUTH", at: max(0, scenario.keywords.count - 1))
        return scenario
    }
}
