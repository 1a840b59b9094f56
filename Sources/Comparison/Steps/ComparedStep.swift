import SMTPSyntax
import SessionModel

/// A step of a session: a command with its replies, a message, a handshake, the end of a connection.
package struct ComparedStep: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        case greeting
        case command(Verb)
        /// The text after DATA, with the dot that ends it.
        case message
        /// A line inside AUTH.
        case answer
        /// A reply that nothing was sent for.
        case unsolicited
        case handshake(TLSOutcome)
        case end(SessionEnd)
    }

    package let subject: Subject
    /// The number of its exchange; nil for a handshake and an end.
    package let exchange: Int?
    /// The entry of the transcript with which it begins.
    package let entry: Int

    package var isEnd: Bool { if case .end = subject { true } else { false } }

    /// Whether a session in text form does not tell it.
    var isLostInText: Bool {
        switch subject {
        case .end, .handshake(.failed): true
        case .greeting, .command, .message, .answer, .unsolicited, .handshake(.secured): false
        }
    }

    /// What it is, in a word.
    package var name: String {
        switch subject {
        case .command(.hidden): "redacted line"
        case .handshake: "TLS"
        case .answer: "AUTH answer"
        case .end: "end of the connection"
        case .greeting, .command, .message, .unsolicited: kind.isEmpty ? "empty line" : kind
        }
    }

    /// What a step must have in common with another one to be compared with it, where the rest differs.
    var kind: String {
        switch subject {
        case .greeting: "greeting"
        case .command(let verb): verb.name
        case .message: "message"
        case .answer: "answer"
        case .unsolicited: "unsolicited"
        case .handshake: "handshake"
        case .end: "end"
        }
    }
}
