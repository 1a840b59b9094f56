import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Refusals are remembered with what made them refused")
struct ServerKnowledgeTests {
    private func verdict(_ line: String, in talk: Talk) -> Verdict { talk.judge.verdict(on: Array(line.utf8)) }

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
