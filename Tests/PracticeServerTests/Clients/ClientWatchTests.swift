import TestSupport
import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What a client does wrong, seen by the server")
struct ClientWatchTests {
    /// A session in pieces, each sent after the answers to the one before, and the beginning of the only finding.
    struct Fault: CustomTestStringConvertible, Sendable {
        let name: String
        let pieces: [String]
        let finding: String
        let section: String
        var scenario = Scenario.standard
        var quits = true

        var testDescription: String { name }
    }

    private static let hello = "EHLO client.example.org\n"
    private static let transaction = ["MAIL FROM:<a@example.org>\n", "RCPT TO:<bob@example.test>\n"]
    private static let head = "Date: Mon, 30 Nov 2026 08:00:00 +0000\nFrom: a@example.org\n\n"
    private static func message(_ text: String) -> [String] {
        [hello] + transaction + ["DATA\n", head + text + "\n.\n"]
    }

    static let faults: [Fault] = [
        Fault(
            name: "pipelining without the offer", pieces: ["HELO client.example.org\n", transaction.joined()],
            finding: "Sent before the previous reply", section: "RFC 2920 §3.1"),
        Fault(
            name: "a bare LF", pieces: [hello, "\u{1}NOOP"], finding: "Sent with LF alone", section: "RFC 5321 §2.3.8"),
        Fault(
            name: "a name without a dot", pieces: ["EHLO laptop\n"], finding: "The name in the hello has no dot",
            section: "RFC 5321 §2.3.5"),
        Fault(
            name: "an address without brackets", pieces: ["EHLO 192.0.2.1\n"],
            finding: "The name in the hello is an IP address", section: "RFC 5321 §4.1.3"),
        Fault(
            name: "a name with characters that no name has", pieces: ["EHLO a_b!.example\n"],
            finding: "EHLO expects one domain name",
            section: "RFC 5321 §4.1.1.1"),
        Fault(
            name: "a dot that is not doubled", pieces: message(".hidden"),
            finding: "The line begins with a single dot", section: "RFC 5321 §4.5.2"),
        Fault(
            name: "a line with a dot in the text", pieces: message("one\n.\ntwo words"),
            finding: "A line that is not a command follows the single dot", section: "RFC 5321 §4.5.2"),
        Fault(
            name: "AUTH without TLS", pieces: [hello, "AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=\n"],
            finding: "AUTH sends the password without TLS", section: "RFC 4954 §9"),
        Fault(
            name: "a line of a message that is too long", pieces: message(String(repeating: "x", count: 999)),
            finding: "Line 4 has more than 998 bytes", section: "RFC 5322 §2.1.1"),
        Fault(
            name: "a command that is too long", pieces: [hello, "NOOP " + String(repeating: "x", count: 520) + "\n"],
            finding: "The line has 527 bytes", section: "RFC 5321 §4.5.3.1.4"),
        Fault(
            name: "8-bit text without BODY=8BITMIME", pieces: message("caf\u{e9}"),
            finding: "Line 4 has bytes above 127; MAIL needs BODY=8BITMIME", section: "RFC 6152 §3"),
        Fault(
            name: "an address that is not ASCII without SMTPUTF8", pieces: [hello, "MAIL FROM:<\u{e9}@example.org>\n"],
            finding: "A non-ASCII address needs the parameter SMTPUTF8", section: "RFC 6531 §3.4"),
        Fault(
            name: "a parameter that is not offered", pieces: [hello, "MAIL FROM:<a@example.org> BY=120;R\n"],
            finding: "BY: This server did not offer DELIVERBY", section: "RFC 2852 §2"),
        Fault(
            name: "a command before the greeting", pieces: [], finding: "Sent before the greeting",
            section: "RFC 5321 §4.3.1"),
        Fault(
            name: "text that does not wait for 354", pieces: [hello] + transaction + ["DATA\n\(head)text\n.\n"],
            finding: "There is no 354 to DATA yet", section: "RFC 2920 §3.1"),
        Fault(
            name: "no QUIT", pieces: [hello], finding: "The client closed the connection without QUIT",
            section: "RFC 5321 §4.1.1.10", quits: false),
        Fault(
            name: "an end inside the message", pieces: [hello] + transaction + ["DATA\n", "text\n"],
            finding: "The client closed the connection inside the message", section: "RFC 5321 §4.1.1.4", quits: false),
        Fault(
            name: "a chunk that is longer than announced",
            pieces: [hello] + transaction + [
                "BDAT \(head.utf8.count + head.count(where: { $0 == "\n" })) LAST\n\(head)more text\n"
            ],
            finding: "A line that is not a command follows the chunk", section: "RFC 3030 §2"),
        Fault(
            name: "an end inside a chunk", pieces: [hello] + transaction + ["BDAT 1000 LAST\n\(head)"],
            finding: "The client closed the connection before it had sent all bytes", section: "RFC 3030 §2",
            quits: false),
        Fault(
            name: "BDAT that is not offered", pieces: [hello] + transaction + ["BDAT 0 LAST\n"],
            finding: "This server did not offer CHUNKING", section: "RFC 3030 §2",
            scenario: Scenario.standard.changed { $0.withdraw("CHUNKING") }),
        Fault(
            name: "RCPT in front of MAIL", pieces: [hello, "RCPT TO:<bob@example.test>\n"],
            finding: "MAIL must come first", section: "RFC 5321 §3.3"),
        Fault(
            name: "DATA although no recipient was accepted",
            pieces: [hello, "MAIL FROM:<a@example.org>\n", "RCPT TO:<who@example.test>\n", "DATA\n"],
            finding: "No recipient has been accepted", section: "RFC 5321 §3.3"),
        Fault(
            name: "a message without Date",
            pieces: [hello] + transaction + ["DATA\n", "From: a@example.org\n\nx\n.\n"],
            finding: "The header has no Date field", section: "RFC 5322 §3.6"),
        Fault(
            name: "more than SIZE announced",
            pieces: [
                hello, "MAIL FROM:<a@example.org> SIZE=10\n", "RCPT TO:<bob@example.test>\n", "DATA\n", head + ".\n",
            ],
            finding: "The message has more than the 10 bytes announced", section: "RFC 1870 §6.1"),
        Fault(
            name: "commands after STARTTLS", pieces: [hello, "STARTTLS\nEHLO client.example.org\n"],
            finding: "Sent after STARTTLS and before the handshake", section: "RFC 3207 §4", quits: false),
        Fault(
            name: "a command after one that ends a group",
            pieces: [hello, "VRFY bob\nMAIL FROM:<a@example.org>\n"],
            finding: "Sent before the reply to VRFY, which must be the last command of a group",
            section: "RFC 2920 §3.1"),
        Fault(
            name: "answers that do not wait for the challenge",
            pieces: [hello, "AUTH LOGIN\nYWxpY2U=\nY29ycmVjdCBob3JzZQ==\n"],
            finding: "Sent before the reply to AUTH, which must be the last command of a group",
            section: "RFC 2920 §3.1"),
        Fault(
            name: "a verb that does not exist", pieces: [hello, "HALLO\n"], finding: "This is not a known command",
            section: "RFC 5321 §4.2.4"),
    ]

    @Test("each of them is a finding with its section", arguments: faults)
    func found(_ fault: Fault) throws {
        var pair = WatchedPair(fault.scenario)
        if fault.pieces.isEmpty { pair.watch.take(Array("EHLO client.example.org\r\n".utf8), at: 0) }
        pair.start()
        for piece in fault.pieces {
            if piece.hasPrefix("\u{1}") {
                pair.send(Array(piece.dropFirst().utf8) + [0x0A])
            } else {
                pair.send(piece)
            }
        }
        if fault.quits { pair.send("QUIT\n") }
        pair.end()
        let found = pair.findings.filter { $0.hasPrefix(fault.finding) && $0.hasSuffix("(\(fault.section))") }
        #expect(!found.isEmpty, "\(pair.printed)")
    }

    @Test("a client that does everything right has none", arguments: 1...3)
    func none(_ way: Int) {
        var pair = WatchedPair()
        pair.start()
        let text = Self.head + "..a line with a dot\n.\n"
        switch way {
        case 1: for piece in [Self.hello] + Self.transaction + ["DATA\n", text, "QUIT\n"] { pair.send(piece) }
        case 2: for piece in [Self.hello, Self.transaction.joined() + "DATA\n", text + "QUIT\n"] { pair.send(piece) }
        default:
            let octets = Self.head.replacing("\n", with: "\r\n").utf8.count
            for piece in [Self.hello, Self.transaction.joined() + "BDAT \(octets) LAST\n\(Self.head)", "QUIT\n"] {
                pair.send(piece)
            }
        }
        pair.end()
        #expect(pair.findings == [], "\(pair.printed)")
        #expect(pair.printed.contains("S: 250 2.0.0 Accepted as practice-1"))
    }

    @Test("a password is in nothing that is printed")
    func secrets() {
        var pair = WatchedPair()
        pair.start()
        pair.send(Self.hello)
        pair.send("AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=\n")
        pair.send("QUIT\n")
        #expect(pair.printed.contains("C: AUTH PLAIN <redacted: PLAIN response>"), "\(pair.printed)")
        #expect(!pair.printed.contains("AGFsaWNl"))
    }

    @Test("a refusal is explained once, and says what the client should do")
    func explained() {
        var pair = WatchedPair()
        pair.start()
        pair.send(Self.hello)
        pair.send("MAIL FROM:<a@example.org>\n")
        for _ in 1...2 { pair.send("RCPT TO:<who@example.test>\n") }
        let lines = pair.printed.split(separator: "\n")
        #expect(lines.count { $0.hasPrefix("#1 S: 550") } == 2)
        #expect(lines.count { $0 == "#1 -- The client should not send the same again." } == 1)
    }

    @Test("a handshake on the port without TLS is named, and not printed")
    func handshake() {
        var pair = WatchedPair()
        pair.start()
        pair.send([0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3])
        pair.end()
        #expect(pair.findings.first?.hasPrefix("TLS data on a port that begins without TLS.") == true)
        #expect(pair.findings.count == 1)
        #expect(!pair.printed.contains("#1 C:"), "\(pair.printed)")
    }

    @Test("a refusal in a group names its command")
    func group() {
        var pair = WatchedPair()
        pair.start()
        pair.send(Self.hello)
        pair.send("MAIL FROM:<a@example.org>\nRCPT TO:<who@example.test>\nRCPT TO:<bob@example.test>\n")
        #expect(pair.printed.contains("#1 -- to RCPT TO:<who@example.test>\n#1 S: 550 5.1.1"), "\(pair.printed)")
    }

    @Test("LF alone in a message is one finding, at its line; in a chunk it is found with the whole message")
    func bareLineFeeds() {
        var pair = WatchedPair()
        pair.start()
        for piece in [Self.hello] + Self.transaction + ["DATA\n"] { pair.send(piece) }
        pair.send(Array((Self.head.replacing("\n", with: "\r\n") + "one\ntwo\nthree\r\n.\r\n").utf8))
        #expect(
            pair.findings.count == 1 && pair.findings.first?.hasPrefix("Sent with LF alone") == true, "\(pair.printed)")
        for piece in Self.transaction { pair.send(piece) }
        let text = Self.head.replacing("\n", with: "\r\n") + "one\ntwo\r\n"
        pair.send(Array("BDAT \(text.utf8.count) LAST\r\n\(text)".utf8))
        #expect(
            pair.findings.count == 2 && pair.findings.last?.contains("ends with LF alone") == true, "\(pair.printed)")
    }

    @Test(
        "a client that goes on after a wrong certificate is named, once; one that leaves is not",
        arguments: [Scenario.Certificate.expired, .wrongName, .valid])
    func acceptedCertificate(_ certificate: Scenario.Certificate) {
        for line in [Self.hello, "QUIT\n"] {
            var pair = WatchedPair()
            pair.watch = ClientWatch(certificate: certificate)
            pair.start()
            pair.send(Self.hello)
            pair.send("STARTTLS\n")
            pair.secure()
            pair.send(line)
            if line == Self.hello { pair.send(Self.hello) }
            let count = pair.printed.ranges(of: "the client goes on with TLS, although the certificate").count
            #expect(count == (line == Self.hello && certificate != .valid ? 1 : 0), "\(pair.printed)")
        }
    }

    @Test("of a long message the beginning is kept, and the rest is counted")
    func long() {
        var pair = WatchedPair()
        pair.start()
        for piece in [Self.hello] + Self.transaction + ["DATA\n"] { pair.send(piece) }
        for _ in 1...1000 { pair.send("0123456789\n") }
        pair.send(".\n")
        #expect(pair.printed.split(separator: "\n").count { $0 == "#1 C: 0123456789" } == 200)
        #expect(pair.printed.contains("9,600 more bytes of the message"), "\(pair.printed.suffix(300))")
        #expect(pair.printed.contains("Accepted as practice-1"))
    }

    @Test("a recording of several sessions names the session in each line, and can be read")
    func recorded() throws {
        var pair = WatchedPair()
        pair.output = SessionOutput(number: 7, isRecording: true)
        let header = RecordingHeader(started: "2026-11-30T08:00:00.000Z", target: "a:25", address: nil, program: "x")
        pair.printed += String(decoding: pair.output.header(header), as: UTF8.self)
        pair.start()
        pair.send("EHLO laptop\n")
        pair.end()
        let lines = pair.printed.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasSuffix(#","session":7}"#) })
        #expect(lines.contains { $0.contains(#""id":"hello-name-not-qualified","by":"client""#) })
        let recorded = try RecordedDialogue(Array(pair.printed.utf8))
        #expect(recorded.events.count >= 8)
    }

    @Test("random octets trap nowhere, and what is kept stays small", arguments: 1...10)
    func hostile(_ seed: UInt64) {
        var random = SeededRandom(seed)
        var pair = WatchedPair(Scenario.standard.changed { $0.errorLimit = .max })
        pair.start()
        let pieces = [
            "EHLO a\r\n", "MAIL FROM:<a@b.c>\r\n", "RCPT TO:<bob@example.test>\r\n", "DATA\r\n", ".\r\n", "\n", "\r",
            ".",
            "BDAT 3 LAST\r\n", "BDAT 99\r\n", "AUTH LOGIN\r\n", "RSET\r\n", "abc", "=\r\n", "\u{0}", "STARTTLS\r\n",
        ]
        for _ in 1...400 {
            pair.send(Array((pieces.randomElement(using: &random) ?? "").utf8))
        }
        pair.end()
        #expect(pair.watch.dialogue.transcript.start > 0)
    }
}
