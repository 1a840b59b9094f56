import Testing

@testable import Explainer
@testable import MailLogs
@testable import SMTPSyntax

@Suite("Protocol logs with a line per command")
struct ExchangeLogTests {
    private func told(_ lines: [String]) -> [String] {
        LogFixture.refusals(lines).map { refusal in
            [
                refusal.log, refusal.speaker.rawValue, refusal.recipient ?? "-", refusal.host ?? "-",
                refusal.context?.name ?? "-", refusal.reply?.line ?? "-",
            ].joined(separator: " ")
        }
    }

    private func line(_ session: String, _ event: String, _ data: String, to port: Int = 25) -> String {
        "2026-11-30T21:25:35.120Z,MX01\\Default,\(session),1,192.0.2.1:\(port),192.0.2.33:51898,\(event),\(data),"
    }

    @Test("a receive connector: its replies are of the local host, each for the command of its session")
    func receive() {
        let lines = [
            "#Fields: date-time,connector-id,session-id,sequence-number,local-endpoint,remote-endpoint,event,data,context",
            line("A1", "+", ""), line("A1", ">", "220 mx.example.org ESMTP"), line("B2", "+", ""),
            line("A1", "<", "EHLO client"), line("A1", ">", "250  mx.example.org Hello [192.0.2.33] SIZE"),
            line("B2", ">", "220 mx.example.org ESMTP"), line("B2", "<", "MAIL FROM:<x@example.com>"),
            line("A1", "<", "MAIL FROM:<a@example.com>"), line("A1", ">", "250 2.1.0 Sender OK"),
            line("A1", "<", "RCPT TO:<bob@example.org>"),
            line("B2", ">", "\"503 5.5.2 Send hello first, please\""),
            line("A1", ">", "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain"),
            line("A1", "-", ""),
        ]
        #expect(
            told(lines) == [
                "Exchange local - 192.0.2.33:51898 MAIL 503 5.5.2 Send hello first, please",
                "Exchange local bob@example.org 192.0.2.33:51898 RCPT 550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
            ])
    }

    @Test("a send connector: what it received is of the other server, and the log leaves out the message")
    func send() {
        let lines = [
            line("A1", "+", ""), line("A1", "<", "220 mx.example.net ESMTP"), line("A1", ">", "EHLO mx.example.org"),
            line("A1", "<", "250-mx.example.net"), line("A1", "<", "250 SIZE"),
            line("A1", ">", "MAIL FROM:<a@example.org>"), line("A1", ">", "RCPT TO:<bob@example.net>"),
            line("A1", "<", "250 2.1.0 Ok"), line("A1", "<", "250 2.1.5 Ok"), line("A1", ">", "DATA"),
            line("A1", "<", "354 go"), line("A1", "<", "554 5.7.1 Message rejected as spam"),
        ]
        #expect(
            told(lines) == [
                "Exchange remote bob@example.net 192.0.2.33:51898 the message 554 5.7.1 Message rejected as spam"
            ])
    }

    @Test("an answer inside AUTH is not kept, and a reply that repeats it is cut")
    func secrets() {
        let secret = "AGFsaWNlAGNvcnJlY3QgaG9yc2U="
        let lines = [
            line("A1", "+", ""), line("A1", ">", "220 mx"), line("A1", "<", "AUTH PLAIN"), line("A1", ">", "334 "),
            line("A1", "<", secret), line("A1", ">", "535 5.7.3 Authentication unsuccessful for \(secret)"),
        ]
        let refusals = LogFixture.refusals(lines)
        #expect(refusals.map(\.context) == [.authAnswer])
        #expect(refusals.first?.reply?.line == "535 5.7.3 Authentication unsuccessful for <redacted>")
    }

    @Test("hMailServer writes the same with tabs")
    func hMail() {
        let lines = [
            "RECEIVED: 220 mx.example.net ESMTP", "SENT: EHLO mx.example.org",
            "RECEIVED: 250-mx.example.net[nl]250-SIZE 20971520[nl]250 HELP", "SENT: MAIL FROM:<a@example.org>",
            "RECEIVED: 250 Ok", "SENT: RCPT TO:<bob@example.net>", "RECEIVED: 550 Unknown user",
        ].map { "\"SMTPC\"\t1928\t55\t\"2026-11-30 21:25:35.021\"\t\"192.0.2.10\"\t\"\($0)\"" }
        #expect(told(lines) == ["hMailServer remote bob@example.net 192.0.2.10 RCPT 550 Unknown user"])
    }

    @Test("a million sessions that never end are forgotten, not kept")
    func bounded() {
        var sessions = LogSessions()
        for number in 0..<5000 { sessions.sent(LogText("MAIL FROM:<a@example.org>"), in: LogText("S\(number)")) }
        // The last one is still known, the first is not: its next reply is that to the greeting.
        let last = sessions.received(LogText("550 no"), in: LogText("S4999"), log: "x", speaker: .local)
        let first = sessions.received(LogText("550 no"), in: LogText("S0"), log: "x", speaker: .local)
        #expect(last?.context == .command(.mail))
        #expect(first?.context == .greeting)
    }
}
