import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// Some servers keep the transaction at a second hello, at STARTTLS or at a second MAIL.
@Suite("A transaction that the server keeps")
struct KeptTransactionTests {
    private static func opened(_ greeting: String, _ hello: String = "EHLO") -> String {
        """
        S: 220 mx.example.test \(greeting)
        C: \(hello) a.example
        S: 250-mx.example.test
        S: 250 STARTTLS
        C: MAIL FROM:<alice@example.org>
        S: 250 ok
        C: RCPT TO:<bob@example.test>
        S: 250 ok
        = rcpt

        """
    }

    private func recipients(_ session: Session) -> [String] {
        session.transaction?.recipients.filter(\.isAccepted).map(\.address) ?? []
    }

    @Test(
        "software that is known to keep it: phase, recipients, Next and the verdict agree",
        arguments: [("ESMTP chasquid", "EHLO"), ("Cyrus LMTP ready", "LHLO")])
    func known(_ greeting: String, _ hello: String) {
        var talk = Talk()
        talk.play(Self.opened(greeting, hello) + "C: \(hello) b.example ?= expected\nS: 250 mx.example.test\n= rcpt")
        #expect(recipients(talk.session) == ["bob@example.test"])
        #expect(talk.session.uncertainty == nil)
        #expect(talk.judge.nextCommands.first { $0.verb == .data }?.standing == .step)
        #expect(talk.judge.nextCommands.first { $0.verb == Verb(hello) }?.standing == .harmless, "it ends nothing")
        talk.play("C: RCPT TO:<carol@example.test> ?= expected\nS: 250 ok\n! transaction-kept\n= rcpt")
        #expect(recipients(talk.session) == ["bob@example.test", "carol@example.test"])
    }

    @Test("in LMTP the results of all its recipients are awaited")
    func results() {
        var talk = Talk()
        talk.play(
            Self.opened("Cyrus LMTP ready", "LHLO") + """
                C: LHLO b.example
                S: 250 mx.example.test
                C: RCPT TO:<carol@example.test>
                S: 250 ok
                ! transaction-kept
                C: DATA
                S: 354 go on
                C: .
                S: 250 bob <- result 7
                = replies
                S: 250 carol <- last-result 7
                = ready
                """)
    }

    @Test("one that it did not keep after all", arguments: ["RCPT TO:<carol@example.test>", "DATA"])
    func disproved(_ line: String) {
        var talk = Talk()
        talk.play(
            Self.opened("ESMTP chasquid") + "C: EHLO b.example\nS: 250 mx\n= rcpt\nC: \(line)\nS: 503 no\n= ready")
        #expect(talk.session.transaction == nil)
        talk.play("C: MAIL FROM:<a@b.example> ?= expected\nS: 250 ok\n= mail")
        talk.play("C: EHLO c.example\nS: 250 mx\n= ready")
    }

    @Test("of unknown software a recipient that is accepted proves it, and the others are taken back")
    func provedByRecipient() {
        var talk = Talk()
        talk.play(
            Self.opened("ESMTP") + """
                C: EHLO b.example
                S: 250 mx.example.test
                = ready
                C: RCPT TO:<carol@example.test> ?= out-of-sequence
                S: 250 ok
                ! transaction-kept
                = rcpt
                """)
        #expect(talk.session.transaction?.sender == "alice@example.org")
        #expect(recipients(talk.session) == ["bob@example.test", "carol@example.test"])
        talk.play("C: EHLO c.example ?= expected\nS: 250 mx.example.test\n= rcpt")
        #expect(recipients(talk.session).count == 2, "that it keeps it is known now")
    }

    @Test("a message that may begin proves it as well")
    func provedByData() {
        var talk = Talk()
        talk.play(
            Self.opened("ESMTP") + """
                C: EHLO b.example
                S: 250 mx.example.test
                C: DATA ?= out-of-sequence
                S: 354 go on
                ! transaction-kept
                = data
                """)
        #expect(recipients(talk.session) == ["bob@example.test"])
    }

    @Test("nothing is proved by a refusal, or after RSET or MAIL", arguments: ["550 no such user", "451 later"])
    func notProved(_ reply: String) {
        var talk = Talk()
        talk.play(Self.opened("ESMTP") + "C: EHLO b.example\nS: 250 mx\nC: RCPT TO:<c@d.example>\nS: \(reply)\n= ready")
        #expect(talk.session.transaction == nil)
        talk.play("C: MAIL FROM:<a@b.example>\nS: 250 ok\nC: RCPT TO:<c@d.example>\nS: 250 ok\n= rcpt")
        #expect(recipients(talk.session) == ["c@d.example"])
    }

    @Test(
        "over the handshake",
        arguments: [
            ("NO UCE NO UBE NO RELAY PROBES ESMTP", Phase.rcpt), ("ESMTP", .greeted), ("ESMTP Postfix", .greeted),
        ])
    func handshake(_ greeting: String, _ phase: Phase) {
        var talk = Talk()
        talk.play(Self.opened(greeting) + "C: STARTTLS\nS: 220 go\n= tls-handshake")
        var session = talk.session
        _ = session.secured()
        #expect(session.phase == phase)
        _ = session.submit(Array("RCPT TO:<carol@example.test>".utf8), tag: 9)
        let events = session.receive(Array("250 ok\r\n".utf8))
        let isProved = events.contains(.finding(.transactionKeptAtHandshake))
        #expect(isProved == (greeting != "ESMTP Postfix"))
        #expect(recipients(session).count == (isProved ? 2 : 1))
    }

    @Test("a second MAIL that started nothing over")
    func secondMail() {
        var talk = Talk()
        talk.play(
            Self.opened("ESMTP") + """
                C: MAIL FROM:<dave@example.org>
                S: 250 ok
                = mail
                C: DATA ?= out-of-sequence
                S: 354 go on
                ! transaction-kept
                = data
                """)
        #expect(recipients(talk.session) == ["bob@example.test"])
    }

    @Test("the reply to the hello says the same", arguments: [("ESMTP chasquid", true), ("ESMTP", false)])
    func remark(_ greeting: String, _ isKept: Bool) throws {
        var dialogue = Dialogue()
        let lines = Self.opened(greeting) + "C: EHLO b.example\nS: 250 mx"
        for line in lines.split(separator: "\n") {
            if line.hasPrefix("C: ") { _ = dialogue.send(Array(line.dropFirst(3).utf8), at: 0) }
            if line.hasPrefix("S: ") { dialogue.receive(Array((line.dropFirst(3) + "\r\n").utf8), at: 0) }
        }
        let end = try #require(dialogue.newestReply)
        let remark = try #require(dialogue.explanation(ofReplyEndingAt: end)?.remarks.first)
        #expect(remark.contains("keeps the open transaction") == isKept)
        #expect(dialogue.session.phase.isInTransaction == isKept)
    }
}
