import SMTPSyntax

/// The lines that go out before the user's own where TLS is demanded by STARTTLS: EHLO, or LHLO in LMTP, then STARTTLS
/// (RFC 3207 §4).
///
/// Where TLS cannot be had it says so in the dialogue, and nothing more may be sent.
package struct StartTLSOpening: Driver, Hashable {
    /// The whole line of the hello; nil where it is made of the name.
    private let hello: [UInt8]?
    private let helloName: String
    private var asked: Verb?
    /// The positive code that STARTTLS was answered with, if any.
    private var answer: ReplyCode?

    /// `helloName` is the name to give in EHLO.
    package init(helloName: String) { self.init(hello: nil, helloName: helloName) }

    /// `hello` is the whole line of the hello; nil where there was none.
    init(hello: [UInt8]?, helloName: String) {
        self.hello = hello
        self.helloName = helloName
    }

    package var activity: String { "STARTTLS comes first" }

    package mutating func next(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        for case .handshakeFailed(let failure) in events { return .done(.noTLS(failure)) }
        for case .session(.reply(let reply, .command(.starttls))) in events {
            answer = reply.severity.isSuccess ? reply.code : nil
        }
        let session = dialogue.session
        if session.isUnderTLS { return .done(.over) }
        switch session.phase {
        case .connecting, .tlsHandshake: return .wait
        case .refused: return fail("The server refused the connection in its greeting.", in: &dialogue, at: time)
        case .closed: return fail("The server ended the session before TLS started.", in: &dialogue, at: time)
        default: break
        }
        guard session.outstanding.isEmpty else { return .wait }
        switch asked {
        case nil:
            asked = .ehlo
            let verb: Verb = session.isLMTP ? .lhlo : .ehlo
            return .write(dialogue.send(hello ?? Array("\(verb) \(helloName)".utf8), at: time))
        case .ehlo where session.hello == nil:
            let verb: Verb = session.isLMTP ? .lhlo : .ehlo
            return fail("The server refused \(verb).", in: &dialogue, at: time)
        case .ehlo where !session.offers("STARTTLS"):
            return fail(
                "The server does not offer STARTTLS. It may have TLS from the first byte on port 465.",
                remedy: .perhapsImplicitTLS, in: &dialogue, at: time)
        case .ehlo:
            asked = .starttls
            return .write(dialogue.send(Array("STARTTLS".utf8), at: time))
        default:
            return fail(
                answer.map { "The server offered STARTTLS but answered it with \($0), which does not start TLS." }
                    ?? "The server offered STARTTLS but refused it.", in: &dialogue, at: time)
        }
    }

    private func fail(
        _ reason: String, remedy: Remedy? = nil, in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        let failure = TLSFailure(reason, isOpen: false, remedy: remedy)
        dialogue.handshakeFailed(failure, at: time)
        return .done(.noTLS(failure))
    }
}
