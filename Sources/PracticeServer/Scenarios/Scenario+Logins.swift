// Who may log in, and how (RFC 4954).
extension Scenario {
    /// An account that can be logged in to.
    package struct Account: Hashable, Sendable {
        /// What prevents authentication although the password is right.
        package enum Trouble: String, CaseIterable, Sendable {
            /// The place where passwords are kept does not answer: 454.
            case unreachable
            /// A mechanism that shows the password, or something to guess it from, is not enough: 534.
            case needsSCRAM = "needs-scram"
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

        func account(_ name: [UInt8]) -> Account? { accounts.first { $0.name.utf8.elementsEqual(name) } }
    }
}
