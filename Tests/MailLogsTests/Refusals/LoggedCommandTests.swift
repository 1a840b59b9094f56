import Testing

@testable import MailLogs
@testable import SMTPSyntax

@Suite("Names of commands in logs")
struct LoggedCommandTests {
    static let names: [(String, String?)] = [
        ("RCPT TO", "RCPT"), ("MAIL FROM", "MAIL"), ("end of DATA", "the message"), ("EHLO", "EHLO"),
        ("pipelined MAIL FROM:<a@example.org> SIZE=1", "MAIL"), ("pipelined DATA", "DATA"),
        ("sending data block", "the message"),
        ("initial connection", "the greeting"), ("CONNECT", "the greeting"), ("END-OF-MESSAGE", "the message"),
        ("EHLO or HELO pc", "EHLO"), ("after DATA", "the message"), ("check_rcpt", "RCPT"), ("UNKNOWN", "UNKNOWN"),
        ("from alice", "the message"), ("connection in \"connect\" ACL", "the greeting"), ("spoon", nil), ("", nil),
    ]

    @Test("each means one place of a session", arguments: names)
    func context(_ name: String, _ told: String?) { #expect(LoggedCommand.context(LogText(name))?.name == told) }
}
