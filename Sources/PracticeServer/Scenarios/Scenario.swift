/// What a practice server offers and who has a mailbox on it, as data: every scenario is a value of this type, read from
/// a `ScenarioFile`.
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

    /// The certificate that the server shows.
    package enum Certificate: String, CaseIterable, Sendable {
        case valid, expired
        /// It is valid, for another server.
        case wrongName = "wrong-name"

        /// What is wrong with it, in a few words; nil for nothing.
        var problem: String? {
            switch self {
            case .valid: nil
            case .expired: "has expired"
            case .wrongName: "has the name of another server"
            }
        }
    }

    /// The word by which the scenario is chosen.
    package internal(set) var name = ""
    /// What is special about it and what it teaches, in a sentence.
    package internal(set) var summary = ""
    /// The server's own name, the first word of its greeting (RFC 5321 §4.2).
    package var host = "practice.example.test"
    /// The domains for which it accepts mail; the first one is in the addresses it shows.
    package var domains = ["example.test"]
    /// The keywords offered in the reply to EHLO, in that order (RFC 5321 §4.1.1.1).
    package var keywords: [String] = []
    package var users: [User] = []
    package var lists: [List] = []
    /// The largest message, in octets (RFC 1870 §4).
    package var sizeLimit = 10_485_760
    /// The most recipients of one transaction (RFC 5321 §4.5.3.1.8).
    package var recipientLimit = 100
    /// The refused commands after which the server hangs up.
    ///
    /// Real servers lose patience after some ten. People come here to make mistakes and to see what each of them
    /// brings, so there is room for many; a program that has run wild is still stopped.
    package var errorLimit = 50
    /// Who may log in, and how; nil where no one can.
    package var logins: Logins?
    /// The seconds without input after which the server hangs up (RFC 5321 §4.5.3.2.7 asks for five minutes at least).
    var patience = 1800
    /// The seconds for which a new delivery is refused; nil where it is accepted at once (RFC 6647 §2.3).
    var greylistSeconds: Int?
    /// The seconds before the greeting.
    var greetingSeconds = 0
    /// Whether the first line of the greeting comes at once, as a trap for clients that do not wait for the last.
    var hasTeaser = false
    /// The seconds that a reply to a wrong password is late, for each of them.
    var penaltySeconds = 0
    /// Whether mail is accepted only under TLS; before it the reply is 530 (RFC 3207 §4).
    var demandsTLS = false
    /// Whether LMTP is spoken, not SMTP (RFC 2033).
    package internal(set) var isLMTP = false
    /// Whether a header of the PROXY protocol comes first, as from a load balancer.
    package internal(set) var expectsProxy = false
    package internal(set) var certificate = Certificate.valid
    /// The replies that differ from those of the plain server. The first rule that applies decides.
    var rules: [ScenarioRule] = []
    /// What goes wrong.
    var faults: [Fault] = []

    /// The same server, where these things go wrong as well.
    package func adding(_ faults: [Fault]) -> Scenario {
        var scenario = self
        scenario.faults += faults
        return scenario
    }

    /// The keywords with their parameters, one line of the reply to EHLO each.
    var offers: [String] {
        keywords.map { keyword in
            switch keyword {
            case "SIZE": "SIZE \(sizeLimit)"
            case "XCLIENT": "XCLIENT " + Self.clientAttributes.joined(separator: " ")
            case "XFORWARD": "XFORWARD " + Self.forwardedAttributes.joined(separator: " ")
            default: keyword
            }
        }
    }

    /// The attributes of XFORWARD, as Postfix has them.
    static let forwardedAttributes = ["NAME", "ADDR", "PROTO", "HELO", "SOURCE", "PORT", "IDENT"]

    /// The attributes of XCLIENT, as Postfix has them.
    static let clientAttributes = ["NAME", "ADDR", "PORT", "PROTO", "HELO", "LOGIN"]
}
