import SMTPSyntax

/// The lines that go out before the user's own where TLS is demanded by STARTTLS: EHLO, then STARTTLS (RFC 3207 §4).
///
/// It asks the session what has come of the line before, and names the next; where TLS cannot be had it says so, and
/// nothing more may be sent.
package struct StartTLSOpening: Hashable, Sendable {
    /// What is to be done next.
    package enum Step: Hashable, Sendable {
        /// A reply is due, or the handshake is being made.
        case wait
        case send(String)
        /// The session is under TLS.
        case done
        /// TLS cannot be had.
        case fail(TLSFailure)
    }

    private let helloName: String
    private var asked: Verb?

    /// `helloName` is the name to give in EHLO.
    package init(helloName: String) { self.helloName = helloName }

    package mutating func next(in session: Session) -> Step {
        if session.isUnderTLS { return .done }
        switch session.phase {
        case .connecting, .tlsHandshake: return .wait
        case .refused: return Self.fail("The server refused the connection in its greeting.")
        case .closed: return Self.fail("The server ended the session before TLS was begun.")
        default: break
        }
        guard session.outstanding.isEmpty else { return .wait }
        switch asked {
        case nil:
            asked = .ehlo
            return .send("EHLO \(helloName)")
        case .ehlo where session.hello == nil: return Self.fail("The server refused EHLO.")
        case .ehlo where !session.offers("STARTTLS"):
            return Self.fail(
                "The server does not offer STARTTLS. Perhaps it has TLS from the first octet on port 465.",
                remedy: .perhapsImplicitTLS)
        case .ehlo:
            asked = .starttls
            return .send("STARTTLS")
        default: return Self.fail("The server offers STARTTLS and refused it.")
        }
    }

    private static func fail(_ reason: String, remedy: Remedy? = nil) -> Step {
        .fail(TLSFailure(reason, isOpen: false, remedy: remedy))
    }
}
