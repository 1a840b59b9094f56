import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A session after a header of the PROXY protocol")
struct ProxyHeaderSessionTests {
    /// After a header that was typed, or sent by the program.
    private func dialogue(typed isTyped: Bool) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0.001), at: 0)
        if isTyped {
            _ = dialogue.send(Array("PROXY TCP4 192.0.2.7 192.0.2.25 4711 25".utf8), at: 0)
        } else {
            dialogue.note(Note(.introduced(ProxyHeader(.v1))), at: 0)
        }
        return dialogue
    }

    private func findings(_ dialogue: Dialogue) -> [String] {
        (0..<dialogue.transcript.count).compactMap { entry in
            if case .finding(let finding) = dialogue.transcript[entry]?.body { finding.text } else { nil }
        }
    }

    @Test(
        "a server that does not expect it answers it, and the next command gets its own reply",
        arguments: [true, false])
    func notExpected(_ isTyped: Bool) {
        var dialogue = dialogue(typed: isTyped)
        dialogue.receive(Array("220 mx ESMTP\r\n500 5.5.2 Error: command not recognized\r\n".utf8), at: 1)
        #expect(findings(dialogue) == ["500 answers the PROXY header: this server does not expect one."])
        _ = dialogue.send(Array("EHLO a.example".utf8), at: 2)
        dialogue.receive(Array("250 mx\r\n".utf8), at: 3)
        #expect(dialogue.session.phase == .ready && dialogue.session.outstanding.isEmpty)
    }

    /// The findings of a session whose first command was sent with the greeting, ahead of the answer to the header.
    private func race(_ version: ProxyVersion, _ command: String, _ replies: [String]) -> (Dialogue, [String]) {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0.001), at: 0)
        dialogue.note(Note(.introduced(ProxyHeader(version))), at: 0)
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 1)
        _ = dialogue.send(Array(command.utf8), at: 2)
        // Byte by byte: what a line answers is known with its first byte or its last.
        for octet in (replies.joined(separator: "\r\n") + "\r\n").utf8 { dialogue.receive([octet], at: 3) }
        return (dialogue, findings(dialogue))
    }

    private static let first = "answers the PROXY header: this server does not expect one."

    @Test(
        "a reply that comes while EHLO waits answers the header",
        arguments: [
            "500 5.5.2 Error: command not recognized", "502 5.5.1 Unrecognized command", "501 5.5.4 Syntax error",
            "503 5.5.1 Error: send HELO/EHLO first", "500 5.5.1 Command unrecognized: \"PROXY TCP4 192.0.2.7\"",
            "554 5.7.1 no PROXY here", "500-no\r\n500 really",
        ])
    func late(_ reply: String) {
        let (dialogue, findings) = race(.v1, "EHLO a.example", [reply, "250-mx", "250 SIZE"])
        #expect(findings == ["\(reply.prefix(3)) \(Self.first)"])
        #expect(dialogue.session.phase == .ready && dialogue.session.outstanding.isEmpty)
        #expect(dialogue.session.offers("SIZE"))
    }

    @Test(
        "a refusal that can only be that of the command is that",
        arguments: [
            ("EHLO a.example", "500 5.5.1 EHLO: unknown"), ("EHLO a.example", "550 5.7.1 Access denied"),
            ("EHLO a.example", "451 4.3.0 later"), ("MAIL FROM:<>", "503 5.5.1 Send EHLO first"),
            ("VRFY a", "502 5.5.1 VRFY is disabled"), ("EHLO a.example", "250 mx"), ("QUIT", "221 bye"),
        ])
    func ofCommand(_ command: String, _ reply: String) {
        let (dialogue, findings) = race(.v1, command, [reply])
        #expect(findings == [] && dialogue.session.outstanding.isEmpty)
    }

    @Test("version 1 is one line, so a second refusal is that of the command")
    func second() {
        let (dialogue, findings) = race(.v1, "EHLO a.example", ["500 what?", "500 what?"])
        #expect(findings == ["500 \(Self.first)"] && dialogue.session.outstanding.isEmpty)
        #expect(dialogue.session.phase == .greeted)
    }

    @Test("version 2 has four line ends, the last one after QUIT")
    func binary() {
        let (dialogue, findings) = race(
            .v2, "EHLO a.example", ["500 bad syntax", "500 bad syntax", "500 unknown", "221 bye"])
        #expect(findings.first == "500 \(Self.first)" && findings.contains("221 \(Self.first)"))
        #expect(dialogue.session.phase == .closed)
        let strict = race(.v2, "EHLO a.example", ["500 bad syntax", "500 bad syntax", "500 unknown", "500 unknown"]).0
        #expect(strict.session.phase == .greeted && strict.session.outstanding.isEmpty)
    }

    @Test("the header is known again in a recording, in both versions", arguments: [ProxyVersion.v1, .v2])
    func recorded(_ version: ProxyVersion) throws {
        let (dialogue, _) = race(version, "EHLO a.example", ["500 no", "500 no", "250 mx"])
        let again = try Dialogue(recording: dialogue.recording)
        #expect(again.recording == dialogue.recording && again.session == dialogue.session)
    }

    @Test("a server that closes at once is not told to expect a header", arguments: [true, false])
    func closed(_ isTyped: Bool) {
        var dialogue = dialogue(typed: isTyped)
        dialogue.receiveEOF(at: 1)
        #expect(findings(dialogue) == [Finding.closedAfterProxyHeader.text])
    }

    @Test("silence has another reason then")
    func silence() {
        #expect(Note.noGreeting(within: 5, afterHeader: false).contains("may expect the PROXY header"))
        #expect(!Note.noGreeting(within: 5, afterHeader: true).contains("expect"))
    }

    @Test("the next connection begins without one")
    func next() {
        var dialogue = dialogue(typed: false)
        dialogue.close(at: 1)
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0.001), at: 2)
        #expect(!dialogue.session.hasSentProxyHeader)
    }
}
