import Testing

@testable import MailLogs
@testable import SMTPSyntax

@Suite("A log as it arrives")
struct LogRunTests {
    private func line(_ recipient: String, _ reply: String = "550 5.1.1 no such user") -> String {
        "Nov 30 21:25:35 mx postfix/smtp[2]: 4E079F: to=<\(recipient)>, relay=mx.example.net[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] said: \(reply) (in reply to RCPT TO command))\n"
    }

    private let noise = "Nov 30 21:25:35 mx postfix/qmgr[2]: 4E079F: removed\n"

    private func run(_ output: LogRun.Output, _ text: String, piece: Int = 65_536) -> [String] {
        var run = LogRun(output)
        var lines: [String] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            lines += run.push(Array(rest.prefix(piece)))
            rest = rest.dropFirst(piece)
        }
        return lines + run.finish()
    }

    @Test("a line per kind of refusal; the same again counts, and is written at the 10th and 100th time")
    func repeated() {
        let text =
            (1...120).map { line("user\($0)@example.net") + noise }.joined()
            + line("x@example.com", "452 4.2.2 mailbox full")
        let lines = run(.lines, text)
        #expect(lines.count == 4)
        #expect(
            lines[0].hasPrefix(
                "#1 Nov 30 21:25:35 mx.example.net[192.0.2.1] refused user1@example.net (RCPT): 550 5.1.1 no such user | unknown-user: "
            ))
        #expect(lines[1] == "#1 10 times, last Nov 30 21:25:35 user10@example.net")
        #expect(lines[2] == "#1 100 times, last Nov 30 21:25:35 user100@example.net")
        #expect(
            lines[3].hasPrefix("#2 ") && lines[3].contains("deferred x@example.com")
                && lines[3].contains("mailbox-full"))
    }

    @Test("however the log is cut into pieces, the same is said", arguments: [1, 7, 64, 300])
    func pieces(_ length: Int) {
        let text = noise + line("a@example.net") + noise + line("b@example.net", "554 5.7.1 spam") + "no line end"
        #expect(run(.objects, text, piece: length) == run(.objects, text))
        #expect(run(.summary(isJSON: true), text, piece: length) == run(.summary(isJSON: true), text))
    }

    @Test("an object per refusal has the explanation, and beside it what the log says")
    func objects() throws {
        let objects = try run(.objects, line("a@example.net") + line("b@example.net")).map {
            try JSONText(reading: Array($0.utf8))
        }
        #expect(objects.map { $0["logged"]?["recipient"]?.string } == ["a@example.net", "b@example.net"])
        let first = try #require(objects.first)
        #expect(first["cause"]?.string == "unknown-user")
        #expect(first["command"]?.string == "RCPT")
        #expect(first["logged"]?["speaker"]?.string == "remote")
        #expect(first["logged"]?["host"]?.string == "mx.example.net[192.0.2.1]")
        #expect(first["logged"]?["codeAssumed"]?.boolean == false)
    }

    @Test("a summary counts by cause, domain and software")
    func summary() throws {
        let text =
            line("a@example.net") + line("b@example.net") + line("c@example.com", "452 4.2.2 mailbox full") + noise
            + "2026-11-30 21:26:19 H=(c) [192.0.2.33] F=<x@example.edu> rejected RCPT <bob@example.org>: relay not permitted\n"
        let json = try JSONText(reading: Array(run(.summary(isJSON: true), text).joined().utf8))
        #expect(json["lines"]?.integer == 5)
        #expect(json["refusals"]?["remote"]?.integer == 3)
        #expect(json["causes"]?["unknown-user"]?["remote"]?.integer == 2)
        #expect(json["causes"]?["relay-denied"]?["local"]?.integer == 1)
        #expect(json["domains"]?["example.net"]?["remote"]?.integer == 2)
        #expect(json["domains"]?["example.edu"]?["local"]?.integer == 1)
        #expect(json["software"]?["Exim"]?["local"]?.integer == 1)
        let words = run(.summary(isJSON: false), text).joined()
        #expect(words.hasPrefix("4 refusals and 0 deliveries in 5 lines, from Nov 30 21:25:35 to 2026-11-30 21:26:19"))
        #expect(words.contains("unknown-user") && words.contains("example.com"))
    }

    @Test("one of a kind is singular")
    func single() {
        let words = run(.summary(isJSON: false), line("a@example.net")).joined()
        #expect(words.hasPrefix("1 refusal and 0 deliveries in 1 line, from"))
    }

    @Test("a line without an end is bounded, and what follows it is read")
    func endless() {
        let long = String(repeating: "x", count: 200_000) + "\n"
        #expect(run(.objects, long + line("a@example.net"), piece: 4096).count == 1)
    }

    @Test("names beyond the bound count as other, so that the memory stays flat")
    func bounded() {
        var tally = Tally()
        for number in 0..<Tally.most + 500 { tally.add("d\(number)", .remote) }
        #expect(tally.counts.count == Tally.most)
        #expect(tally.others.sum == 500)
    }

    @Test("escape sequences in a log have no effect")
    func hostile() {
        let lines = run(.lines, line("a@example.net", "550 \u{1B}[31mred\u{202E}"))
        #expect(lines.count == 1)
        #expect(!lines.joined().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
}
