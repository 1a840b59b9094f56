import Testing

@testable import SMTPStandard
@testable import SMTPSyntax

@Suite("The steps of authentication")
struct LoginStepsTests {
    @Test(
        "what AUTH is answered with depends on what is in it",
        arguments: [
            ("AUTH PLAIN", [334]), ("AUTH PLAIN AGFsaWNlAHNlY3JldA==", [235]), ("AUTH EXTERNAL =", [235]),
            ("auth anonymous c2lyaGM=", [235]), ("AUTH XOAUTH2 dXNlcg==", [235]), ("AUTH LOGIN", [334]),
            ("AUTH LOGIN YWxpY2U=", [334]), ("AUTH CRAM-MD5", [334]), ("AUTH SCRAM-SHA-256 biws", [334]),
            ("AUTH NTLM TlRM", [334]), ("AUTH GSSAPI YII=", nil), ("AUTH FOO abc", nil), ("AUTH", nil), ("NOOP", nil),
        ] as [(String, [Int]?)])
    func expected(_ line: String, _ codes: [Int]?) {
        #expect(LoginSteps.expected(of: Command(line))?.map { Int($0.number) } == codes)
    }

    @Test(
        "after the last message no challenge is left",
        arguments: [
            ("PLAIN", 1), ("LOGIN", 2), ("CRAM-MD5", 1), ("DIGEST-MD5", 2), ("XOAUTH2", 2), ("OAUTHBEARER", 2),
            ("SCRAM-SHA-256", 3), ("NTLM", 2), ("EXTERNAL", 1), ("ANONYMOUS", 1),
        ])
    func over(_ mechanism: String, _ messages: Int) {
        #expect(LoginSteps.isOver(mechanism, after: messages) && !LoginSteps.isOver(mechanism, after: messages - 1))
    }

    @Test("where the number is not known, nothing is said")
    func unknown() {
        for name in ["GSSAPI", "FOO", ""] { #expect(!LoginSteps.isOver(name, after: 9)) }
    }

    @Test("AUTH ends its group, unless it has all that its mechanism says")
    func groups() {
        #expect(LoginSteps.place(of: Command("AUTH PLAIN AGEAYg==")) == .anywhere)
        for line in ["AUTH PLAIN", "AUTH LOGIN YQ==", "AUTH XOAUTH2 dXNlcg==", "AUTH SCRAM-SHA-1 biws"] {
            #expect(LoginSteps.place(of: Command(line)) == .last, "\(line)")
        }
        #expect(LoginSteps.place(of: Command("RSET")) == .anywhere && LoginSteps.place(of: Command("FOO")) == nil)
    }
}
