import Testing

@testable import Explainer
@testable import SMTPSyntax

@Suite("Something in between")
struct IntermediaryCausesTests {
    static let rows: [(String, ReplyContext, String, String)] = [
        (
            "421 Cannot connect to SMTP server 192.0.2.1 (192.0.2.1:25), connect error 10061", .greeting, "antivirus",
            "scanning"
        ),
        ("554 Could not connect to SMTP server", .greeting, "antivirus", "scanning"),
        ("550 Failed to connect to the SMTP server", .command(.ehlo), "antivirus", "scanning"),
        ("421 4.3.0 no backend available", .greeting, "load balancer", "again"),
        ("451 4.4.0 Gateway timeout", .command(.mail), "gateway", "again"),
        ("554 mail proxy: upstream connection failed", .endOfData, "proxy", "again"),
        ("421 PROXY header required", .greeting, "PROXY header", "port for clients"),
        ("421 Invalid PROXY format", .greeting, "PROXY header", "port for clients"),
        (
            "450 4.7.0 Proxy session setup failed on Frontend with '4.4.1 Connection timed out'", .command(.rcpt),
            "load balancer", "again"
        ),
        ("500 invalid PROXY protocol line", .unsolicited, "PROXY header", "load balancer"),
        ("500 5.5.1 Command unrecognized: \"XXXX client.example.org\"", .command(.ehlo), "firewall", "inspection"),
        ("502 unimplemented (XXXXXXXX)", .command(.starttls), "firewall", "inspection"),
        ("220 *******************************", .greeting, "firewall", "inspection"),
    ]

    @Test("its row, with what to check", arguments: rows)
    func named(_ text: String, _ context: ReplyContext, _ meaning: String, _ advice: String) throws {
        let found = Explanation(of: try #require(Reply(text)), in: context)
        #expect(found.meaning.contains(meaning), "\(found.meaning)")
        #expect(found.advice.sentence.contains(advice), "\(found.advice.sentence)")
    }

    @Test(
        "not where these words mean something else",
        arguments: [
            ("550 5.7.1 rejected: open proxy detected", ReplyContext.command(.rcpt)),
            ("554 5.7.1 your host is an open relay or proxy", .greeting), ("220 gateway.example.test ESMTP", .greeting),
            ("250 gateway.example.test", .command(.ehlo)), ("550 5.1.1 <proxy@example.test> unknown", .command(.rcpt)),
        ])
    func other(_ text: String, _ context: ReplyContext) throws {
        let found = Explanation(of: try #require(Reply(text)), in: context)
        for word in ["load balancer", "antivirus", "PROXY header", "firewall"] {
            #expect(!found.meaning.contains(word) && !found.cause.contains(word), "\(found.meaning)")
        }
    }

    @Test("a reply before anything was sent")
    func atOnce() throws {
        let setting = ReplySetting(.unsolicited, amid: .nothingSent)
        let found = Explanation(of: try #require(Reply("500 5.5.2 unrecognized command")), in: setting)
        #expect(found.meaning.contains("sent nothing") && found.cause.contains("PROXY"))
        let usual = Explanation(of: try #require(Reply("500 5.5.2 what")), in: .unsolicited)
        #expect(!usual.cause.contains("PROXY"))
    }
}
