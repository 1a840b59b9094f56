import Testing

@testable import PracticeServer
@testable import SMTPSyntax

/// Whatever comes, nothing traps, nothing grows without a bound, and what is answered are well-formed replies.
@Suite("Hostile input to the practice server")
struct HostileInputTests {
    @Test("Random octets", arguments: 1...20)
    func randomOctets(_ seed: UInt64) {
        var random = SeededRandom(seed)
        var server = patient()
        for _ in 1...50 {
            let chunk = (1...200).map { _ in UInt8.random(in: 0...255, using: &random) }
            check(server.receive(chunk + (Bool.random(using: &random) ? [0x0D, 0x0A] : [])))
        }
    }

    @Test("Random pieces of commands", arguments: 1...40)
    func randomPieces(_ seed: UInt64) {
        var random = SeededRandom(seed)
        var server = patient()
        for _ in 1...2000 {
            let piece = Self.pieces.randomElement(using: &random) ?? ""
            check(server.receive(Array(piece.utf8)))
        }
    }

    @Test("A command of a million octets without an end, and then the end")
    func longCommand() {
        var server = ServerSession()
        for _ in 1...100 { #expect(server.receive([UInt8](repeating: 0x41, count: 10_000)) == []) }
        let outputs = server.receive(Array("\r\nNOOP\r\n".utf8))
        #expect(outputs.lines == ["500 5.5.2 Line too long", "250 2.0.0 Ok"])
    }

    @Test("A message of a million octets without a line end is counted, not kept")
    func longMessage() {
        var server = ServerSession(scenario: .plain.changed { $0.sizeLimit = 1000 })
        _ = server.receive(Self.wire(ServerDialogues.data))
        for _ in 1...100 {
            #expect(server.receive([UInt8](repeating: 0x41, count: 10_000)) == [])
            #expect(server.incoming?.text.octets.count ?? 0 <= 1000)
        }
        #expect(server.receive(Array("\r\n.\r\n".utf8)).lines == ["552 5.3.4 The message is larger than 1000 bytes"])
        #expect(server.incoming == nil)
    }

    @Test("Ten thousand recipients: a hundred are taken, the rest is refused for now")
    func manyRecipients() {
        var server = ServerSession()
        _ = server.receive(Self.wire("C: HELO a\nC: MAIL FROM:<>"))
        let replies = (1...10_000).flatMap { _ in server.receive(Array("RCPT TO:<bob@example.test>\r\n".utf8)).lines }
        #expect(replies.count == 10_000)
        #expect(replies.count { $0 == "250 2.1.5 Recipient ok" } == 100)
        #expect(replies.count { $0.hasPrefix("452 4.5.3 ") } == 9_900)
        #expect(server.transaction?.recipients.count == 100)
    }

    @Test("After fifty refusals the server hangs up, and is silent from then on")
    func manyErrors() {
        var server = ServerSession()
        let flood = server.receive(Array(String(repeating: "FOO\r\n", count: 1000).utf8))
        #expect(flood.lines.count == 51)
        #expect(flood.lines.last == "421 4.7.0 practice.example.test Too many errors, closing the connection")
        #expect(flood.last == .close)
        #expect(flood.count { $0 == .close } == 1)
        #expect(server.receive(Array("NOOP\r\n".utf8)) == [])
    }

    @Test("NULs, empty lines and lone line ends", arguments: lineEnds)
    func oddLines(_ escaped: String) {
        var server = patient()
        let bytes = VisibleText.bytes(fromFileForm: escaped) ?? []
        for _ in 1...100 { check(server.receive(bytes)) }
        #expect(server.receive(Array("\r\nNOOP\r\n".utf8)).lines.last == "250 2.0.0 Ok")
    }

    @Test("A client that talks before the greeting, or to a scenario without anybody, meets no trap")
    func bareScenario() {
        var server = ServerSession(
            scenario: .plain.changed {
                ($0.domains, $0.users, $0.lists, $0.keywords) = ([], [], [], [])
            })
        let lines = server.receive(
            Self.wire("C: EHLO a\nC: VRFY postmaster\nC: EXPN b\nC: VRFY a@b\nC: HELP\nC: MAIL FROM:<> SIZE=1")
        ).lines
        #expect(lines.first == "250 practice.example.test greets a")
        #expect(lines.last == "555 5.5.4 Parameter not recognized: SIZE")
    }

    private func patient() -> ServerSession {
        ServerSession(scenario: .plain.changed { ($0.errorLimit, $0.sizeLimit) = (.max, 500) })
    }

    private func check(_ outputs: [ServerOutput]) {
        for line in outputs.bytes.split(separator: 0x0A) {
            #expect(line.count < 512 && line.last == 0x0D && ReplyLine(line.dropLast()) != nil)
        }
    }

    private static func wire(_ dialogue: String) -> [UInt8] {
        ServerDialogue("", dialogue).steps.flatMap(\.sent)
    }

    private static let lineEnds = ["\\x00", "\\x0d\\x0a", "\\x0a", "\\x0d", "\\x0d\\x0d\\x0a", "\\x0a\\x0d"]

    private static let pieces = [
        "\r\n", "\r\n", "\r\n", "\r\n", "\n", "\r", ".", ".\r\n", "\r\n.\r\n", " ", "\0", "\u{80}", "é", "<", ">", "@",
        ":", "=", "\"", "\\", "[", "]", "EHLO", "EHLO a\r\n", "HELO a\r\n", "MAIL FROM:", "MAIL FROM:<>\r\n",
        "RCPT TO:", "RCPT TO:<bob@example.test>\r\n", "DATA\r\n", "RSET\r\n", "VRFY ", "EXPN ", "HELP ", "NOOP ",
        "alice", "staff", "example.test", "SIZE=1", "BODY=7BIT", String(repeating: "x", count: 1200),
    ]
}
