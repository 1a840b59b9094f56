import Testing

@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("What a client does wrong, seen between it and its server")
struct ClientReviewTests {
    private static let hello = "EHLO client.example.org\n"

    @Test("is what the server sees of it, with its section", arguments: ClientWatchTests.faults)
    func same(_ fault: ClientWatchTests.Fault) {
        var pair = RelayedPair(fault.scenario)
        if fault.pieces.isEmpty {
            pair.relay.take(client: Array("EHLO client.example.org\r\n".utf8), in: &pair.dialogue, at: 0)
        }
        pair.start()
        for piece in fault.pieces {
            if piece.hasPrefix("\u{1}") {
                pair.send(Array(piece.dropFirst().utf8) + [0x0A])
            } else {
                pair.send(piece)
            }
        }
        if fault.quits { pair.send("QUIT\n") }
        pair.clientEnds()
        let found = pair.findings.filter { $0.hasPrefix(fault.finding) && $0.hasSuffix("(\(fault.section))") }
        #expect(!found.isEmpty, "\(pair.findings)")
    }

    @Test("each is said once, also while the command waits for its reply")
    func once() {
        var pair = RelayedPair()
        pair.start()
        pair.send(Self.hello)
        pair.send("AUTH LOGIN\n")
        pair.send("YWxpY2U=\n")
        pair.send("Y29ycmVjdCBob3JzZQ==\n")
        pair.send("NOOP\n")
        pair.send("QUIT\n")
        pair.clientEnds()
        #expect(pair.findings.count { $0.contains("without TLS") } == 1, "\(pair.findings)")
    }

    @Test("a client that does everything right has none", arguments: [true, false])
    func none(_ isInChunks: Bool) {
        var pair = RelayedPair()
        pair.start()
        let text = "Date: Mon, 30 Nov 2026 08:00:00 +0000\nFrom: a@example.org\n\n..a line with a dot\n"
        pair.send(Self.hello)
        pair.send("MAIL FROM:<a@example.org>\nRCPT TO:<bob@example.test>\n")
        if isInChunks {
            pair.send("BDAT \(text.replacing("\n", with: "\r\n").utf8.count) LAST\n\(text)")
        } else {
            pair.send("DATA\n")
            pair.send(text + ".\n")
        }
        pair.send("QUIT\n")
        pair.clientEnds()
        #expect(pair.findings == [])
    }

    @Test("a recording has them, and shows them again")
    func recorded() throws {
        var pair = RelayedPair()
        pair.start()
        pair.send("EHLO laptop\n")
        pair.send("MAIL FROM:<a@example.org>\n")
        pair.send("RCPT TO:<bob@example.test>\n")
        pair.send("DATA\n")
        pair.send("From: a@example.org\n\n.x\n.\n")
        pair.clientEnds()
        let again = try Dialogue(recording: pair.dialogue.recording)
        #expect(pair.findings.count == 4, "\(pair.findings)")
        #expect(Dialogue.known(again.recording) == Dialogue.known(pair.dialogue.recording))
    }

    @Test(
        "a password is in none of them",
        arguments: [
            ["AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=\n"],
            ["AUTH LOGIN\n", "YWxpY2U=\n", "AGFsaWNlAGNvcnJlY3QgaG9yc2U=\n"],
            ["AUTH LOGIN\nYWxpY2U=\nAGFsaWNlAGNvcnJlY3QgaG9yc2U=\n"], ["AUTH LOGN AGFsaWNlAGNvcnJlY3QgaG9yc2U=\n"],
            ["AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U= x\n"],
        ])
    func secrets(_ pieces: [String]) {
        var pair = RelayedPair()
        pair.start()
        pair.send(Self.hello)
        for piece in pieces { pair.send(piece) }
        pair.send("QUIT\n")
        pair.clientEnds()
        #expect(!pair.findings.joined().contains("AGFsaWNl"), "\(pair.findings)")
        #expect(!String(decoding: pair.dialogue.recording, as: UTF8.self).contains("AGFsaWNlAGNv"))
    }

    @Test("where STARTTLS is removed, a client that does without it is judged as it sees the server")
    func stripped() {
        var pair = RelayedPair(.standard, WatchSettings(stripsStartTLS: true))
        pair.start()
        pair.send(Self.hello)
        pair.send("STARTTLS\n")
        #expect(pair.findings.contains { $0.contains("did not offer STARTTLS") }, "\(pair.findings)")
    }

    @Test("a long message costs no more than its beginning, and its faults are found to the end")
    func long() {
        var pair = RelayedPair()
        pair.start()
        pair.send(Self.hello)
        pair.send("MAIL FROM:<a@example.org>\nRCPT TO:<bob@example.test>\n")
        pair.send("DATA\n")
        pair.send("Date: Mon, 30 Nov 2026 08:00:00 +0000\nFrom: a@example.org\n\n")
        let piece = String(repeating: String(repeating: "x", count: 62) + "\n", count: 256)
        for _ in 0..<300 { pair.send(piece) }
        pair.send("caf\u{e9}\n.\n")
        #expect(pair.findings.contains { $0.contains("bytes above 127") }, "\(pair.findings)")
        #expect(pair.dialogue.transcript.count < 20_000)
    }
}
