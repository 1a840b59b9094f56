import DNS
import Foundation
import NIOPosix
import PracticeServer
import SessionModel
import TestSupport
import Testing

@testable import smtptui

/// The built program, a name server and the practice server, all on loopback.
@Suite("What the DNS says of a session, end to end", .serialized)
struct DNSCheckTests {
    private static let script = """
        C: EHLO client.example.org
        C: MAIL FROM:<alice@example.org>
        C: RCPT TO:<bob@example.test>
        C: QUIT

        """

    /// A zone in which everything is published.
    static let zone: [DNSRecord] = [
        .address("client.example.org", "192.0.2.1"), .txt("client.example.org", "v=spf1 a -all"),
        .txt("example.org", "v=spf1 ip4:192.0.2.0/24 -all"),
        .txt("_dmarc.example.org", "v=DMARC1; p=reject; rua=mailto:dmarc@example.org"),
        .txt("_mta-sts.example.test", "v=STSv1; id=20260101T000000;"),
        .txt("_smtp._tls.example.test", "v=TLSRPTv1; rua=mailto:tls@example.test"),
        DNSRecord(
            DNSAddress("192.0.2.1")?.reverseName ?? .root, .ptr, ttl: 300, .ptr(.known("client.example.org"))),
    ]

    private func run(
        _ names: String, _ script: String = script, _ more: [String] = [], home: TemporaryFolder? = nil
    ) throws -> BuiltProgram.Result {
        try BuiltProgram.run(
            ["run", "-", "--practice", "--dns-checks", "--dns", names] + more, input: script,
            home: try home ?? TemporaryFolder())
    }

    private func notes(_ result: BuiltProgram.Result) -> [String] {
        let lines = result.output.split(separator: "\n").map(String.init)
        return Array(lines.drop { !$0.hasPrefix("-- DNS, from ") })
    }

    @Test("run prints a row per check after the session, and its status is that of the script")
    func rows() throws {
        let names = try LoopbackNames(Self.zone)
        let result = try run(names.address, Self.script, ["--no-record"])
        #expect(result.status == 0, "\(result.error)")
        let notes = notes(result)
        #expect(notes.first == "-- DNS, from \(names.address):")
        for words in [
            "Reverse DNS of 127.0.0.1 (PTR): 127.0.0.1 is a loopback address",
            "Name in EHLO or HELO: client.example.org",
            "SPF of example.org (MAIL FROM)", "loopback address, which has no meaning in public DNS",
            "DMARC of example.org", "MTA-STS of example.test", "https://mta-sts.example.test/.well-known/mta-sts.txt",
            "(TLSRPT): Reports on failed TLS go to mailto:tls@example.test", "DKIM is not checked",
        ] {
            #expect(notes.contains { $0.contains(words) }, "\(words) in \(notes)")
        }
        #expect(result.output.contains("S: 221"))
        let refused = try run(names.address, "C: EHLO a.example\nC: ZEBRA\n", ["--no-record"])
        #expect(refused.status == 1 && !self.notes(refused).isEmpty, "\(refused.output)")
    }

    @Test("the notes are recorded, shown again, and left out of exports with pseudonyms")
    func recorded() throws {
        let home = try TemporaryFolder()
        let file = home.path("session.jsonl")
        let names = try LoopbackNames(Self.zone)
        let result = try run(names.address, Self.script, ["--record", file], home: home)
        let shown = try BuiltProgram.run(["show", file, "--format", "text"], home: home)
        for line in notes(result) { #expect(shown.output.contains(line), "\(line)") }
        let masked = try BuiltProgram.run(["show", file, "--format", "markdown", "--pseudonymise"], home: home)
        #expect(
            !masked.output.contains("v=spf1") && masked.output.contains("what the DNS says of the session is left out"))
    }

    @Test("what a record says has no effect on a terminal, and is bounded")
    func hostile() throws {
        let names = try LoopbackNames { question in
            question.type == .txt
                ? .onlyByStream([
                    DNSRecord(
                        question.name, .txt,
                        .txt(
                            (0..<200).map { _ in Array("v=spf1 \u{1b}[2J\u{7}\r\n\u{202e}".utf8) }
                                + [[0, 0xFF]]))
                ]) : .code(3)
        }
        let result = try run(names.address, Self.script, ["--no-record"])
        #expect(result.status == 0)
        for character in ["\u{1b}", "\u{7}", "\r", "\u{202e}", "\u{0}"] { #expect(!result.output.contains(character)) }
        #expect(notes(result).allSatisfy { $0.count < 3_000 })
    }

    @Test("without a name server that answers, a sentence says what to do", .timeLimit(.minutes(1)))
    func silence() throws {
        let silent = try LoopbackNames { _ in .silence }
        let result = try run(silent.address, Self.script, ["--no-record", "--timeout", "2"])
        #expect(result.status == 0, "\(result.error)")
        #expect(
            notes(result).contains { $0.contains("does not answer") && $0.contains("--dns ADDRESS asks another one") },
            "\(notes(result))")
        let nothing = try run("127.0.0.1:\(try Loopback.freePort())", Self.script, ["--no-record", "--timeout", "2"])
        #expect(nothing.status == 0)
        #expect(notes(nothing).contains { $0.contains("--dns ADDRESS asks another one") }, "\(notes(nothing))")
    }

    @Test("SERVFAIL is not a domain without records")
    func failing() throws {
        let names = try LoopbackNames { _ in .code(2) }
        let result = try run(names.address, Self.script, ["--no-record"])
        #expect(notes(result).contains { $0.contains("MTA-STS of example.test") && $0.contains("SERVFAIL") })
    }

    @Test("answers that DNSSEC secures are marked, and what that is worth")
    func authentic() throws {
        for isAuthentic in [true, false] {
            let names = try LoopbackNames(Self.zone, isAuthentic: isAuthentic)
            let result = try run(names.address, Self.script, ["--no-record"])
            let note = try #require(notes(result).first { $0.contains("MTA-STS of example.test") })
            #expect(note.contains("A policy is announced") && note.hasSuffix(isAuthentic ? "; AD)" : "; no AD)"))
        }
    }

    @Test("the address of a PROXY header is the one that the server sees, and through a command none is known")
    func clients() throws {
        let names = try LoopbackNames(Self.zone)
        let steps = [ScriptedPeer.Step(.line, "220 a.example\r\n"), .init(.line, "250 ok\r\n")] + ScriptedPeer.noop
        let peer = try ScriptedPeer(steps)
        let script = "C: EHLO client.example.org\nC: MAIL FROM:<alice@example.org>\nC: QUIT\n"
        let home = try TemporaryFolder()
        let result = try BuiltProgram.run(
            [
                "run", "-", "127.0.0.1:\(peer.port)", "--proxy-protocol", "v1", "--proxy-from", "192.0.2.1",
                "--dns-checks", "--dns", names.address, "--no-record",
            ], input: script, home: home)
        #expect(notes(result).contains { $0.contains("pass for 192.0.2.1, by ip4:192.0.2.0/24.") }, "\(result.output)")
        let piped = try BuiltProgram.run(
            [
                "run", "-", "--pipe", "printf '220 a\\r\\n'; cat > /dev/null", "--dns-checks", "--dns", names.address,
                "--no-record",
            ], input: "S: 220\n", home: home)
        #expect(notes(piped).contains { $0.contains("Reverse DNS (PTR): The server is reached through a command") })
    }

    @Test("after several runs the DNS is asked once")
    func series() throws {
        let home = try TemporaryFolder()
        let file = home.path("script.txt")
        try Self.script.write(toFile: file, atomically: true, encoding: .utf8)
        let names = try LoopbackNames(Self.zone)
        let result = try BuiltProgram.run(
            [
                "run", file, "--practice", "--dns-checks", "--dns", names.address, "--no-record", "--repeat", "2",
                "--every", "0",
            ], home: home)
        #expect(result.output.components(separatedBy: "-- DNS, from").count == 2, "\(result.output)")
    }

    @Test("in a pipe the line after :dns waits for the end of the checks")
    func lines() throws {
        let names = try LoopbackNames(Self.zone)
        let result = try BuiltProgram.run(
            ["practice", "--plain", "--no-record", "--dns", names.address],
            input: "EHLO client.example.org\nMAIL FROM:<alice@example.org>\n:dns\nRSET\nQUIT\n",
            home: try TemporaryFolder())
        let lines = result.output.split(separator: "\n").map(String.init)
        let check = try #require(lines.firstIndex { $0.contains("SPF of example.org (MAIL FROM)") }, "\(result.output)")
        let reset = try #require(lines.firstIndex(of: "C: RSET"))
        #expect(check < reset)
        #expect(result.output.contains("S: 221"))
    }

    @Test("in the explorer :dns is a page, and the session goes on while a name server is silent")
    func explorer() throws {
        let names = try LoopbackNames(Self.zone)
        let home = try TemporaryFolder()
        let terminal = try Tmux("\(BuiltProgram.path) --dns \(names.address)", columns: 110, rows: 60, home: home)
        try terminal.wait(for: "GREETED")
        try terminal.send("EHLO client.example.org")
        try terminal.wait(for: "250")
        try terminal.send(":dns")
        let screen = try terminal.wait(for: "DKIM is not checked")
        #expect(screen.contains("DNS of this session") && screen.contains("From \(names.address)"))
        try terminal.press("Escape")
        try terminal.wait(for: "[i] DKIM is not checked")
        try terminal.press("C-q")
        try terminal.press("C-q")
        try terminal.wait(for: "ended with 0")
        let silent = try LoopbackNames { _ in .silence }
        let waiting = try Tmux("\(BuiltProgram.path) --dns \(silent.address)", columns: 110, rows: 40, home: home)
        try waiting.wait(for: "GREETED")
        // Before EHLO there is nothing to ask.
        try waiting.send("EHLO client.example.org")
        try waiting.wait(for: "250")
        try waiting.send(":dns")
        try waiting.wait(for: "Asking")
        try waiting.press("Escape")
        try waiting.wait(for: "Conversation")
        try waiting.send("NOOP")
        try waiting.wait(for: "C  NOOP")
        try waiting.press("C-q")
        try waiting.press("C-q")
        try waiting.wait(for: "ended with 0")
    }

    @Test("--dns needs something to ask about")
    func options() throws {
        let home = try TemporaryFolder()
        let result = try BuiltProgram.run(["run", "a", "b", "--dns", "192.0.2.53"], home: home)
        #expect(result.status == 64 && result.error.contains("--dns works only with --mx or --dns-checks."))
        let recording = home.path("r.jsonl")
        _ = try BuiltProgram.run(["run", "-", "--practice", "--record", recording], input: "C: QUIT\n", home: home)
        let replayed = try BuiltProgram.run(
            ["run", recording, "--practice", "--dns-checks", "--no-record"], home: home)
        #expect(replayed.status == 64 && replayed.error.contains("--dns-checks is for scripts"), "\(replayed.error)")
    }
}
