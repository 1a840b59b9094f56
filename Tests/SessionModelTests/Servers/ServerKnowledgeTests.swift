import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Refusals are remembered with what made them refused")
struct ServerKnowledgeTests {
    private func verdict(_ line: String, in talk: Talk) -> Verdict { talk.judge.verdict(on: Array(line.utf8)) }

    private func kinds(_ talk: Talk, _ lines: String...) -> [Verdict.Kind] { lines.map { verdict($0, in: talk).kind } }

    @Test("a parameter that was accepted against the offers says nothing of another")
    func acceptedParameter() {
        var talk = Talk.ready("SIZE")
        talk.play("C: MAIL FROM:<a@b.example> XFOO=1 ?= not-offered\nS: 250 ok\nC: RSET\nS: 250 ok")
        #expect(
            kinds(
                talk, "MAIL FROM:<c@d.example> XFOO=2", "MAIL FROM:<a@b.example> XBAR=1",
                "MAIL FROM:<a@b.example> XFOO=1 XBAR=1", "MAIL FROM:<a@b.example> SMTPUTF8")
                == [.expected, .notOffered, .notOffered, .notOffered])
    }

    @Test("a refused parameter does not condemn MAIL, in any code", arguments: ["500", "502", "503", "555"])
    func refusedParameter(_ code: String) {
        var talk = Talk.ready("SIZE", "DSN")
        talk.play("C: MAIL FROM:<a@b.example> RET=HDRS ?= expected\nS: \(code) no")
        #expect(
            kinds(
                talk, "MAIL FROM:<a@b.example> RET=HDRS", "MAIL FROM:<a@b.example>", "MAIL FROM:<c@d.example> SIZE=5")
                == [.probablyRefused, .expected, .expected])
        #expect(talk.judge.nextCommands.first { $0.verb == .mail }?.standing == .step)
    }

    @Test("what is refused without parameters is refused with them, too")
    func refusedVerb() {
        var talk = Talk.ready("SIZE")
        talk.play("C: MAIL FROM:<a@b.example> ?= expected\nS: 503 not now")
        #expect(kinds(talk, "MAIL FROM:<c@d.example> SIZE=5") == [.probablyRefused])
    }

    @Test("a refusal that was foreseen says nothing of the command without its reason")
    func foreseenRefusal() {
        var talk = Talk.ready("CHUNKING", "BINARYMIME", "8BITMIME")
        talk.play(
            """
            C: MAIL FROM:<a@b.example> BODY=BINARYMIME
            S: 250 ok
            C: RCPT TO:<c@d.example>
            S: 250 ok
            C: DATA
            S: 503 5.5.1 not with BINARYMIME
            C: RSET
            S: 250 ok
            C: MAIL FROM:<a@b.example>
            S: 250 ok
            C: RCPT TO:<c@d.example>
            S: 250 ok
            """)
        #expect(kinds(talk, "DATA") == [.expected])
        #expect(talk.judge.nextCommands.first { $0.verb == .data }?.standing == .step)
    }

    @Test("an argument that was refused does not condemn the verb", arguments: ["NOOP x", "HELP x"])
    func argument(_ line: String) {
        var talk = Talk.ready("HELP")
        talk.play("C: \(line) ?= expected\nS: 500 5.5.2 no argument")
        #expect(kinds(talk, line, String(line.prefix(4))) == [.probablyRefused, .expected])
    }

    @Test(
        "a demand for authentication is heard in other codes, too",
        arguments: [
            ("530 5.7.0 Authentication required", true), ("550 5.7.1 Authentication required", true),
            ("430 Authentication required", true), ("554 5.7.1 Client was not authenticated", true),
            ("550 5.7.1 Sender rejected", false), ("550 5.1.8 domain not found", false),
        ])
    func demand(_ reply: String, _ isDemand: Bool) {
        var talk = Talk.ready("AUTH PLAIN")
        talk.play("C: MAIL FROM:<a@b.example>\nS: \(reply)")
        #expect((talk.session.server.loginDemand != nil) == isDemand)
        let other = verdict("MAIL FROM:<c@d.example>", in: talk)
        #expect((other.kind == .probablyRefused) == isDemand)
        #expect(!isDemand || other.likely.first?.description == String(reply.prefix(3)))
        #expect(kinds(talk, "NOOP", "RSET", "AUTH PLAIN") == [.expected, .expected, .expected])
    }

    @Test(
        "a demand for TLS as well",
        arguments: [
            ("530 5.7.0 Must issue a STARTTLS command first", true), ("554 5.7.0 TLS required", true),
            ("550 5.7.1 no", false),
        ])
    func tls(_ reply: String, _ isDemand: Bool) {
        var talk = Talk.ready("STARTTLS")
        talk.play("C: MAIL FROM:<a@b.example>\nS: \(reply)")
        #expect((talk.session.server.tlsDemand != nil) == isDemand && talk.session.server.loginDemand == nil)
        #expect((verdict("MAIL FROM:<c@d.example>", in: talk).kind == .probablyRefused) == isDemand)
        #expect(kinds(talk, "NOOP", "STARTTLS") == [.expected, .expected])
    }

    @Test("a recipient refused without authentication is no demand: the server may accept its own")
    func relay() {
        var talk = Talk.withRecipient()
        talk.play("C: RCPT TO:<a@elsewhere.example>\nS: 550 5.7.1 Authentication required")
        #expect(talk.session.server.loginDemand == nil)
    }

    @Test("too many recipients are no fault of the one that was too many")
    func recipients() {
        var talk = Talk.withRecipient()
        talk.play("C: RCPT TO:<carol@example.test>\nS: 552 5.5.3 too many recipients\nC: RSET\nS: 250 ok")
        talk.play("C: MAIL FROM:<alice@example.org>\nS: 250 ok")
        #expect(verdict("RCPT TO:<carol@example.test>", in: talk).kind == .expected)
    }

    @Test(
        "a recipient refused because of the sender is not held against another sender, one that does not exist is",
        arguments: [
            ("550 5.1.8 <alice@example.org>: Sender address rejected: Domain not found", false),
            ("550 5.7.1 SPF check failed for alice@example.org", false),
            ("550 5.1.1 <bob@example.test>: Recipient address rejected: User unknown", true),
        ])
    func sender(_ reply: String, _ isHeldAgainst: Bool) {
        var talk = Talk.ready()
        talk.play("C: MAIL FROM:<alice@example.org>\nS: 250 ok\nC: RCPT TO:<bob@example.test>\nS: \(reply)")
        let line = "RCPT TO:<bob@example.test>"
        #expect(verdict(line, in: talk).kind == .probablyRefused, "again, from the same sender")
        talk.play("C: RSET\nS: 250 ok\nC: MAIL FROM:<carol@example.org>\nS: 250 ok")
        #expect((verdict(line, in: talk).kind == .probablyRefused) == isHeldAgainst)
        talk.client(line)
        talk.server("250 ok")
        talk.play("C: RSET\nS: 250 ok\nC: MAIL FROM:<carol@example.org>\nS: 250 ok")
        #expect(verdict(line, in: talk).kind == .expected, "it was taken since")
    }
}
