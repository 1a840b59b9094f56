import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Logins in a session")
struct LoginSessionTests {
    static func session(_ lines: [String]) -> (dialogue: Dialogue, findings: [Finding]) {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        for line in ["EHLO a", "250-mx\r\n250 AUTH PLAIN LOGIN"] + lines {
            if line.first?.isNumber == true {
                dialogue.receive(Array("\(line)\r\n".utf8), at: 0)
            } else {
                _ = dialogue.send(Array(line.utf8), at: 0)
            }
        }
        let findings = (0..<dialogue.transcript.count).compactMap { index -> Finding? in
            if case .finding(let finding) = dialogue.transcript[index]?.body { finding } else { nil }
        }
        return (dialogue, findings)
    }

    @Test(
        "any 2yz is a login, and one that is not 235 a finding",
        arguments: [
            (["AUTH PLAIN AGEAYg==", "235 ok"], nil), (["AUTH PLAIN AGEAYg==", "250 ok"], 250),
            (["AUTH PLAIN", "334 ", "AGEAYg==", "200 ok"], 200), (["AUTH PLAIN", "334 ", "AGEAYg==", "235 ok"], nil),
        ] as [([String], ReplyCode?)])
    func taken(_ lines: [String], _ odd: ReplyCode?) {
        let (dialogue, findings) = Self.session(lines)
        #expect(dialogue.session.isAuthenticated)
        #expect(findings == (odd.map { [Finding.loginTaken(with: $0)] } ?? []))
        for finding in findings {
            #expect(finding.by == .server && !finding.isGrave && finding.source == .rfc(4954, "6"))
        }
    }

    @Test("no other reply is one", arguments: ["535 5.7.8 no", "334 ", "421 bye", "503 no"])
    func other(_ reply: String) {
        let (dialogue, findings) = Self.session(["AUTH PLAIN AGEAYg==", reply])
        #expect(!dialogue.session.isAuthenticated)
        #expect(findings == (reply == "334 " ? [.needlessChallenge("PLAIN")] : []))
    }

    @Test(
        "a typed AUTH that shows a secret is known by what stands behind it, and by TLS",
        arguments: [
            ("AUTH PLAIN AGEAYg==", "password"), ("auth  plain AGEAYg==", "password"),
            (" AUTH PLAIN AGEAYg==", "password"),
            ("AUTH LOGIN YQ==", "password"), ("AUTH XOAUTH2 YQ==", "token"), ("AUTH OAUTHBEARER YQ==", "token"),
            ("X-EXPS LOGIN YQ==", "password"), ("AUTH PLAIN", nil), ("AUTH PLAIN =", nil), ("AUTH", nil),
            ("AUTH LOGIN", nil), ("AUTH CRAM-MD5 YQ==", nil), ("AUTH SCRAM-SHA-256 YQ==", nil),
            ("AUTH EXTERNAL YQ==", nil), ("AUTH FOO YQ==", nil), ("NOOP PLAIN x", nil), ("", nil),
        ] as [(String, String?)])
    func shown(_ line: String, _ name: String?) {
        let (dialogue, _) = Self.session([])
        #expect(dialogue.judge.secretShown(by: Array(line.utf8)) == name)
        var secured = TLSDialogueTests.atHandshake()
        secured.secured(TLSDialogueTests.report(), at: 1)
        #expect(secured.judge.secretShown(by: Array(line.utf8)) == nil)
    }

    @Test("the mechanism of a login is found again, also behind a line that was read as an answer")
    func mechanism() {
        let (dialogue, _) = Self.session(["AUTH LOGIN", "NOOP", "334 VXNlcm5hbWU6", "334 UGFzc3dvcmQ6", "x", "535 no"])
        let end = dialogue.newestReply ?? 0
        #expect(dialogue.setting(ofReplyEndingAt: end)?.mechanism == "LOGIN")
        #expect(dialogue.setting(ofReplyEndingAt: dialogue.reply(before: end) ?? 0)?.mechanism == "LOGIN")
    }
}
