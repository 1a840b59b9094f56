import SMTPSyntax

/// A 334 during authentication: what the server says, and which answer it expects.
package struct LoginChallenge: Hashable, Sendable {
    /// In upper case; empty where it is not known.
    package let mechanism: String
    /// The number of answers sent before, including an initial response.
    package let answered: Int
    /// The text after the code.
    package let text: [UInt8]

    /// The decoded text; nil when it is not base64.
    package var octets: [UInt8]? { Base64.decode(text) }

    /// Whether it was redacted from the transcript.
    package var isCut: Bool { text.starts(with: Redaction.opening.utf8) }

    /// The challenge, part by part; nil when it is not base64.
    package var message: SASLMessage? {
        octets.map { SASLMessage($0, from: .server, mechanism: mechanism, step: answered) }
    }

    package var wanted: WantedAnswer { WantedAnswer(mechanism, answered, challenge: octets ?? text) }

    /// Whether the answer must be kept secret, and is not only masked as a precaution.
    package var asksForSecret: Bool { wanted.isSecret && wanted != .nothing }
}
