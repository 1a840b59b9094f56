import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What a client does wrong again and again")
struct RepeatedFindingTests {
    @Test("is told once per session, and counted")
    func counted() {
        var pair = WatchedPair()
        pair.start()
        pair.send("HELO client.example.org\n")
        pair.send("MAIL FROM:<a@example.org>\n" + String(repeating: "RCPT TO:<bob@example.test>\n", count: 30))
        pair.send("QUIT\n")
        pair.end()
        #expect(pair.findings.map { $0.prefix(30) } == ["Sent before the previous reply"], "\(pair.printed)")
        #expect(pair.output.findingCount == 1)
        #expect(
            pair.printed.contains("#1 -- 29 more times: Sent before the previous reply, but the server has not "),
            "\(pair.printed)")
    }

    @Test("of a kind with other words some are told")
    func differing() {
        var pair = WatchedPair(Scenario.standard.changed { $0.errorLimit = .max })
        pair.start()
        pair.send(ClientPieces.hello)
        for length in 520..<540 { pair.send("NOOP \(String(repeating: "x", count: length))\n") }
        pair.send("QUIT\n")
        pair.end()
        #expect(pair.findings.count == FindingTally.mostDiffering)
        #expect(pair.printed.contains("#1 -- this or similar, 15 more times: The line has 527 b"), "\(pair.printed)")
    }

    @Test("the same explanation is not repeated")
    func explanations() {
        var pair = WatchedPair()
        pair.start()
        pair.send(ClientPieces.hello)
        for name in ["one", "two", "one"] { pair.send("VRFY \(name)@example.test\n") }
        for _ in 1...3 { pair.send("RCPT TO:<bob@example.test>\n") }
        pair.send("QUIT\n")
        pair.end()
        let lines = pair.printed.split(separator: "\n").filter { $0.hasPrefix("#1 -- ") && $0.contains("(RFC") }
        #expect(Set(lines).count == lines.count, "\(pair.printed)")
    }

    @Test("a line that is too long is called so, whatever is in it", arguments: [520, 70_000])
    func tooLong(_ count: Int) {
        var pair = WatchedPair()
        pair.start()
        pair.send(ClientPieces.hello)
        pair.send(String(repeating: "x", count: count) + "\n")
        #expect(pair.findings.map { $0.prefix(12) } == ["The line has"], "\(pair.findings)")
        #expect(pair.printed.contains("#1 -- The line is longer than a server must"), "\(pair.printed.suffix(900))")
    }

    @Test("DATA after BODY=BINARYMIME is explained by that")
    func binary() {
        var pair = WatchedPair()
        pair.start()
        pair.send(all: [
            ClientPieces.hello, "MAIL FROM:<a@example.org> BODY=BINARYMIME\n", ClientPieces.transaction[1], "DATA\n",
        ])
        #expect(pair.printed.contains("#1 -- The message was announced as BINARYMIME, which DATA cannot send. (RFC"))
    }
}
