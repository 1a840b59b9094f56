import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Who could read a secret")
struct SecretRiskTests {
    private static let report = TLSReport(version: "TLS 1.3", cipher: nil, name: "x", sni: nil, reason: nil, chain: [])

    /// After EHLO; and after STARTTLS and this answer to it, if there is one.
    private func dialogue(_ answer: String? = nil) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("250-mx\r\n250 STARTTLS\r\n".utf8), at: 0)
        guard let answer else { return dialogue }
        _ = dialogue.send(Array("STARTTLS".utf8), at: 0)
        dialogue.receive(Array("\(answer)\r\n".utf8), at: 0)
        return dialogue
    }

    @Test(
        "without TLS those that are sent as they are",
        arguments: [("PLAIN", SecretRisk.inClear), ("SCRAM-SHA-256", nil)])
    func inClear(_ mechanism: String, _ risk: SecretRisk?) {
        #expect(dialogue().risk(ofSecretBy: mechanism) == risk)
    }

    @Test(
        "after a STARTTLS without TLS every one, until TLS or another connection comes",
        arguments: ["454 no", "502 no", "354 go", "250 ok", "334 "],
        ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER", "X-UNKNOWN"])
    func afterStartTLS(_ answer: String, _ mechanism: String) {
        var dialogue = dialogue(answer)
        #expect(dialogue.risk(ofSecretBy: mechanism) == .withoutStartTLS)
        for outside in ["ANONYMOUS", "EXTERNAL"] { #expect(dialogue.risk(ofSecretBy: outside) == nil) }
        dialogue.secured(Self.report, at: 0)
        #expect(dialogue.risk(ofSecretBy: mechanism) == nil)
        dialogue = self.dialogue(answer)
        dialogue.connect(.connected(to: "127.0.0.1:25", after: 0), at: 0)
        #expect(dialogue.risk(ofSecretBy: mechanism) != .withoutStartTLS)
    }

    @Test("AUTH is not repeated there on a new connection")
    func again() {
        var dialogue = dialogue("454 no")
        var driver = LoginDriver(
            WantedLogin("SCRAM-SHA-256", user: "alice"), SASLCredentials(user: "alice", secret: "secret"), nil,
            nonce: "abc",
            refusesRisk: true)
        let step = driver.next(after: [], in: &dialogue, at: 0)
        guard case .done(.stopped(let reason)) = step else {
            Issue.record("it went on: \(step)")
            return
        }
        #expect(reason.contains("AUTH was not repeated"))
    }
}
