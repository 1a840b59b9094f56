import SMTPSyntax

/// A 334 in its login: what the server says, and what it wants to hear.
package struct LoginChallenge: Hashable, Sendable {
    /// In upper case; empty where it is not known.
    package let mechanism: String
    /// How many answers were given before, an initial response among them.
    package let answered: Int
    /// What stands behind the code.
    package let text: [UInt8]

    /// The text without base64; nil where it is none.
    package var octets: [UInt8]? { Base64.decode(text) }

    /// Whether it was cut out of what is written down.
    package var isCut: Bool { text.starts(with: Redaction.opening.utf8) }

    /// The challenge, part by part; nil where it is no base64.
    package var message: SASLMessage? {
        octets.map { SASLMessage($0, from: .server, mechanism: mechanism, step: answered) }
    }

    package var wanted: WantedAnswer { WantedAnswer(mechanism, answered, challenge: octets ?? text) }

    /// Whether the answer is what has to be kept secret, and not only masked in case it were.
    package var asksForSecret: Bool { wanted.isSecret && wanted != .nothing }
}
