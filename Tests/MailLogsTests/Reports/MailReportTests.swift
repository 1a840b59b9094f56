import Testing

@testable import MailLogs
@testable import SMTPSyntax

@Suite("Pasted logs and bounces")
struct MailReportTests {
    private static func said(_ recipient: String) -> String {
        "postfix/smtp[2]: 4E0: to=<\(recipient)>, relay=mx[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx[192.0.2.1] said: 550 5.1.1 <\(recipient)>: unknown (in reply to RCPT TO command))"
    }
    private static let attempt =
        "2026-11-30 21:30:54 1xY8t7-0000nc-0r H=mx.example.net [192.0.2.10]: SMTP error from remote mail server after RCPT TO:<b@example.net>: 450 later"

    private func report(_ lines: [String]) -> MailReport? { MailReport(log: lines.map { Array($0.utf8) }) }

    @Test("the same refusal is one kind, with its count")
    func kinds() {
        let kinds = report([Self.said("a@example.net"), Self.attempt, Self.said("b@example.net")])?.kinds ?? []
        #expect(kinds.map(\.count) == [2, 1])
        #expect(kinds.first?.refusal.recipient == "a@example.net")
    }

    @Test("the line about an attempt counts only where no line has the recipient")
    func attempts() {
        let outcome = Self.attempt.replacing(" H=mx", with: " == b@example.net R=r T=t defer (-44) H=mx")
        #expect(report([Self.attempt])?.refusals.map(\.isAttempt) == [true])
        #expect(report([Self.attempt, outcome])?.refusals.map(\.isAttempt) == [false])
    }

    static let logs: [[String]] = [
        [attempt], [attempt, attempt], [said("a@example.net"), attempt, said("b@example.net")],
        [
            "postfix/smtp[2]: 4E0: lost connection with mx[192.0.2.1] while receiving the initial server greeting",
            "postfix/smtp[2]: 4E0: to=<b@example.net>, relay=mx[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=4.4.2, status=deferred (lost connection with mx[192.0.2.1] while receiving the initial server greeting)",
        ],
        ["postfix/smtp[2]: 4E0: lost connection with mx[192.0.2.1] while receiving the initial server greeting"],
        [
            "postfix/smtp[2]: connect to mx1[192.0.2.1]:25: Connection refused",
            "postfix/smtp[2]: 4E0: to=<b@example.net>, relay=mx2, delay=1, dsn=2.0.0, status=sent (ok)",
        ],
        ["postfix/smtpd[2]: lost connection after DATA (0 bytes) from c[192.0.2.1]", attempt],
    ]

    @Test("read at once and as it arrives, a log has the same refusals", arguments: logs)
    func oneReading(_ lines: [String]) throws {
        let text = Array((lines.joined(separator: "\n") + "\n").utf8)
        let count = report(lines)?.refusals.count ?? 0
        #expect(count > 0)
        var objects = LogRun(.objects)
        #expect((objects.push(text) + objects.finish()).count == count)
        var run = LogRun(.summary(isJSON: true))
        let summary = try JSONText(reading: Array((run.push(text) + run.finish()).joined().utf8))
        let refusals = summary["refusals"]
        #expect((refusals?["remote"]?.integer ?? 0) + (refusals?["local"]?.integer ?? 0) == count)
    }

    @Test("the refusals of a bounce are counted like those of a log")
    func bounce() throws {
        let report = try #require(MailReport(bounce: try LogFixture.lines("postfix-bounce.eml")))
        var run = LogRun(.summary(isJSON: true))
        let summary = try JSONText(reading: Array((run.add(report) + run.finish()).joined().utf8))
        let refusals = summary["refusals"]
        #expect(
            (refusals?["remote"]?.integer ?? 0) + (refusals?["local"]?.integer ?? 0) == report.refusals.count
                && !report.refusals.isEmpty)
    }

    @Test("text that is not of a log is not read as one")
    func others() {
        #expect(report(["Hello", "550 5.1.1 no such user", ""]) == nil)
        #expect(report([]) == nil)
        #expect(
            report(["x postfix/smtp[1]: 4E: to=<a@b.example>, relay=r, delay=1, dsn=2.0.0, status=sent (ok)"])?
                .hasDelivery == true)
    }
}
