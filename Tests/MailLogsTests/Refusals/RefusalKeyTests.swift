import Testing

@testable import MailLogs
@testable import SMTPSyntax

@Suite("The same refusal again")
struct RefusalKeyTests {
    private func key(_ reply: String) -> RefusalKey {
        var refusal = LoggedRefusal(log: "x", speaker: .remote)
        refusal.reply = LoggedReply(LogText(reply))
        return RefusalKey(refusal)
    }

    static let same: [(String, String)] = [
        ("550 5.1.1 <bob@example.net>: unknown", "550 5.1.1 <carol@example.com>: unknown"),
        ("535 Incorrect authentication data (set_id=alice)", "535 Incorrect authentication data (set_id=root)"),
        ("504 5.5.2 <pc>: Helo command rejected", "504 5.5.2 <laptop>: Helo command rejected"),
        ("554 5.7.1 [192.0.2.1] blocked", "554 5.7.1 [198.51.100.23] blocked"),
        ("554 5.7.1 [2001:db8::1:2] blocked", "554 5.7.1 [2001:db8:0:1::17] blocked"),
        ("421 4.7.0 try again f18si1234567qtp.12 - gsmtp", "421 4.7.0 try again 98e67ed59e1d1si7654321lfb.3 - gsmtp"),
    ]

    @Test("addresses and long numbers make no difference", arguments: same)
    func masked(_ left: String, _ right: String) { #expect(key(left) == key(right)) }

    static let other: [(String, String)] = [
        ("550 5.1.1 unknown", "550 5.1.2 unknown"), ("421 4.7.0 [TS01] later", "421 4.7.0 [TS03] later"),
        ("451 try again in 5 minutes", "451 try again in 60 minutes"), ("550 no", "551 no"),
        ("550 5.7.1 (S3140) blocked", "550 5.7.1 (S3150) blocked"),
    ]

    @Test("codes, codes of providers and times do", arguments: other)
    func kept(_ left: String, _ right: String) { #expect(key(left) != key(right)) }

    @Test("the same text is another refusal where it answers another command")
    func places() {
        var refusal = LoggedRefusal(log: "x", speaker: .remote)
        refusal.reply = LoggedReply(LogText("550 no"))
        let other = RefusalKey(refusal)
        refusal.context = .command(.rcpt)
        #expect(RefusalKey(refusal) != other)
    }
}
