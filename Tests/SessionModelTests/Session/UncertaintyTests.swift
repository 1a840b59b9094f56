import Testing

@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Whether a transaction is open is not always known")
struct UncertaintyTests {
    @Test("a hello inside a transaction, and what settles it")
    func hello() {
        var talk = Talk.withRecipient()
        talk.play("C: EHLO b\nS: 250 mx\n= ready")
        #expect(talk.session.uncertainty == .helloInTransaction)
        #expect(talk.judge.nextCommands.first { $0.verb == .rset }?.standing == .step)
        for (line, reply) in [
            ("RSET", "250 ok"), ("MAIL FROM:<a@b.example>", "250 ok"), ("RCPT TO:<a@b.example>", "250 ok"),
            ("RCPT TO:<a@b.example>", "503 no"),
        ] {
            var settled = talk
            settled.client(line)
            settled.server(reply)
            #expect(settled.session.uncertainty == nil, "\(line) \(reply)")
        }
        for (line, reply) in [("RSET", "502 no"), ("NOOP", "250 ok"), ("RCPT TO:<a@b.example>", "550 no")] {
            var open = talk
            open.client(line)
            open.server(reply)
            #expect(open.session.uncertainty == .helloInTransaction, "\(line) \(reply)")
        }
    }

    @Test("a recipient taken after it shows that the server kept the transaction")
    func kept() {
        var talk = Talk.withRecipient()
        talk.play("C: EHLO b\nS: 250 mx\n= ready\nC: RCPT TO:<a@b.example>\nS: 250 ok\n! transaction-kept\n= rcpt")
    }

    @Test("a second MAIL that was taken")
    func secondMail() {
        var talk = Talk.withRecipient()
        talk.play("C: MAIL FROM:<b@example.org>\nS: 250 ok\n= mail")
        #expect(talk.session.uncertainty == .secondMail)
        talk.play("C: RSET\nS: 250 ok\n= ready")
        #expect(talk.session.uncertainty == nil)
    }

    @Test("DATA refused for another reason than the order", arguments: [("451", true), ("503", false), ("354", false)])
    func data(_ code: String, _ isUncertain: Bool) {
        var talk = Talk.withRecipient()
        talk.client("DATA")
        talk.server("\(code) what")
        #expect((talk.session.uncertainty == .refusedData) == isUncertain)
    }

    @Test("STARTTLS inside a transaction")
    func tls() {
        var talk = Talk.withRecipient()
        talk.client("STARTTLS")
        talk.server("220 go")
        var session = talk.session
        _ = session.secured()
        #expect(session.phase == .greeted)
        #expect(session.uncertainty == .tlsInTransaction)
    }

    @Test("software that is known to do what the standard says leaves no doubt")
    func known() {
        var talk = Talk()
        talk.play(
            """
            S: 220 mx ESMTP Postfix
            C: EHLO a
            S: 250 mx
            C: MAIL FROM:<a@b.example>
            S: 250 2.1.0 Ok
            C: EHLO a
            S: 250 mx
            = ready
            """)
        #expect(talk.session.uncertainty == nil)
    }

    @Test("a handshake that failed leaves the session in clear, where it was")
    func handshake() {
        var talk = Talk.ready("STARTTLS")
        talk.client("STARTTLS")
        talk.server("220 go")
        var session = talk.session
        let events = session.handshakeFailed()
        #expect(events == [.finding(.handshakeFailed), .phase(from: .tlsHandshake, to: .ready)])
        _ = session.receive(Array("454 4.3.3 TLS failed\r\n".utf8))
        #expect(session.phase == .ready)
        #expect(!session.isUnderTLS)
    }

    @Test("every reason is a sentence with its section", arguments: Uncertainty.allCases)
    func words(_ uncertainty: Uncertainty) {
        #expect(uncertainty.reason.hasSuffix("."))
        #expect(uncertainty.source.kind == .rfc)
    }
}
