import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("What passes between a client and a server that are watched")
struct RelayTests {
    private static let message =
        "EHLO a.example\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.test>\r\nRSET\r\nNOOP\r\nQUIT\r\n"

    @Test("the bytes of a client are lines, however TCP cuts them")
    func pieces() {
        for pieces in Splits.all(Self.message) {
            var play = RelayPlay()
            play.server("220 mx ESMTP\r\n")
            for piece in pieces { play.client(piece) }
            #expect(
                play.lines.filter { $0.hasPrefix("C: ") }
                    == Self.message.split(separator: "\r\n").map { "C: \($0)" })
        }
    }

    @Test("every reply answers its command, and what the server says passes as it is")
    func replies() {
        var play = RelayPlay()
        play.beginMessage()
        play.client("Subject: x\r\n\r\n..dot\r\n.\r\nQUIT\r\n")
        play.server("250 queued\r\n221 Bye\r\n")
        #expect(play.said.hasSuffix("354 go on\r\n250 queued\r\n221 Bye\r\n"))
        #expect(play.dialogue.session.phase == .closed && play.findings.isEmpty)
        #expect(play.dialogue.newestReply.flatMap { play.dialogue.reply(endingAt: $0) }?.context == .command(.quit))
    }

    @Test("a chunk ends after its bytes, wherever that is in a line, and a command follows at once")
    func chunks() {
        let chunk = "Subject: x\r\n\r\nno end"
        for pieces in Splits.all("BDAT \(chunk.utf8.count)\r\n\(chunk)BDAT 3 LAST\r\nend" + "QUIT\r\n") {
            var play = RelayPlay()
            play.server("220 mx ESMTP\r\n")
            play.client("EHLO a.example\r\n")
            play.server("250-mx\r\n250-CHUNKING\r\n250 PIPELINING\r\n")
            play.client("MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.test>\r\n")
            play.server("250 Ok\r\n250 Ok\r\n")
            for piece in pieces { play.client(piece) }
            let sent = play.lines.filter { $0.hasPrefix("C: ") }
            #expect(sent.last == "C: QUIT", "\(sent)")
            #expect(play.dialogue.session.outstanding.map(\.command.verb) == [.bdat, .bdat, .quit])
            #expect(play.findings.isEmpty)
        }
    }

    @Test("secrets pass, and are neither shown nor recorded")
    func secrets() {
        var play = RelayPlay()
        play.server("220 mx ESMTP\r\n")
        play.client("EHLO a.example\r\n")
        play.server("250-mx\r\n250 AUTH LOGIN PLAIN\r\n")
        play.client("AUTH LOGIN\r\n")
        play.server("334 VXNlcm5hbWU6\r\n")
        play.client("YWxpY2U=\r\n")
        play.server("334 UGFzc3dvcmQ6\r\n")
        play.client("Y29ycmVjdCBob3JzZQ==\r\n")
        play.server("535 5.7.8 Y29ycmVjdCBob3JzZQ== is wrong\r\n")
        let recording = String(decoding: play.dialogue.recording, as: UTF8.self)
        #expect(!recording.contains("Y29ycmVjdCBob3JzZQ") && !recording.contains("correct horse"))
        #expect(play.said.contains("Y29ycmVjdCBob3JzZQ== is wrong"), "what passes is not cut")
    }

    @Test("after the 220 to STARTTLS bytes are counted, and no side is blamed for the end")
    func opaque() {
        var play = RelayPlay()
        play.server("220 mx ESMTP\r\n")
        play.client("EHLO a.example\r\n")
        play.server("250-mx\r\n250 STARTTLS\r\n")
        play.client("STARTTLS\r\n")
        play.server("220 go\r\n")
        let before = play.dialogue.transcript.count
        #expect(play.relay.opacity == nil, "TLS has not begun")
        play.client([22, 3, 1, 4, 205] + [UInt8](repeating: 0, count: 1229))
        play.server([21, 3, 3, 0, 0])
        #expect(play.dialogue.transcript.count == before + 1 && play.relay.opacity == .tls)
        play.clientEnds()
        play.serverEnds()
        #expect(play.findings.isEmpty)
        #expect(play.notes.contains { $0.text.contains("client 1,234 bytes, server 5 bytes") })
        #expect(play.said.utf8.count > 5)
    }

    @Test("a client that begins with TLS is not read as SMTP")
    func implicit() {
        var play = RelayPlay()
        play.client([22, 3, 1, 2, 0, 1])
        play.server([22, 3, 3, 0, 1, 9])
        #expect(play.relay.opacity == .tls && play.lines.allSatisfy { $0.hasPrefix("--") })
        #expect(play.toClient == [22, 3, 3, 0, 1, 9])
    }

    @Test("where TLS ends here, the reply waits for the handshake")
    func terminated() {
        var play = RelayPlay(WatchSettings(terminatesTLS: true))
        play.server("220 mx ESMTP\r\n")
        play.client("EHLO a.example\r\n")
        play.server("250 STARTTLS\r\n")
        play.client("STARTTLS\r\n")
        play.server("220 go\r\n")
        #expect(play.last == .secure(then: Array("220 go\r\n".utf8)) && play.relay.opacity == nil)
        #expect(!play.said.contains("220 go"))
    }

    @Test("a large message is kept to its first MiB, counted, and its end is seen", arguments: [false, true])
    func large(inChunks: Bool) {
        var play = RelayPlay()
        play.beginMessage()
        let line = String(repeating: "x", count: 76) + "\r\n"
        let size = 4 << 20
        if inChunks {
            play.client(".\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.test>\r\n")
            play.server("250 Ok\r\n250 Ok\r\n250 Ok\r\n")
            play.client("BDAT \(size / 78 * 78) LAST\r\n")
        }
        let text = Array(String(repeating: line, count: size / 78).utf8)
        for start in stride(from: 0, to: text.count, by: 16_384) {
            play.client(Array(text[start..<min(text.count, start + 16_384)]))
        }
        play.client(inChunks ? "QUIT\r\n" : "..x\r\n.\r\nQUIT\r\n")
        play.server("250 queued\r\n221 Bye\r\n")
        #expect(play.dialogue.transcript.count < 16_000 && play.dialogue.session.phase == .closed)
        let left = play.notes.compactMap(\.octets)
        #expect(left.count == 1 && left[0] > 2 << 20)
        #expect(play.findings.isEmpty)
    }

    @Test("a client that floods is passed on, and no longer kept", arguments: ["NOOP\r\n", "x\n"])
    func flood(_ line: String) {
        var play = RelayPlay()
        play.beginMessage()
        if line == "NOOP\r\n" { play.client(".\r\n") }
        let piece = Array(String(repeating: line, count: 1000).utf8)
        for _ in 0..<1000 { play.client(piece) }
        #expect(play.relay.opacity == .full && play.dialogue.transcript.count < 600_000)
        play.server("250 Ok\r\n")
        #expect(play.said.hasSuffix("250 Ok\r\n"))
    }

    @Test("who leaves first is said", arguments: ["", "MAIL FROM:<a@example.org>\r\n", "QUIT\r\n"])
    func clientLeaves(_ line: String) {
        var play = RelayPlay()
        play.server("220 mx ESMTP\r\n")
        play.client(line)
        play.clientEnds()
        play.serverEnds()
        #expect(play.findings.isEmpty, "the server only follows")
        #expect(play.notes.suffix(2).map(\.id) == [Note.clientEndedID, Note.closedWatchedID])
    }

    @Test("a recording of all that gives an equal dialogue")
    func recorded() throws {
        var play = RelayPlay()
        play.beginMessage()
        play.client("Subject: x\r\n\r\ntext\r\n.\r\nMAIL FROM: <a@example.org>\r\nAUTH PLAIN AGFsaWNlAHNlY3JldA==\r\n")
        play.server("250 queued\r\n250 Ok\r\n503 no\r\n")
        play.client("RSET")
        play.clientEnds()
        play.serverEnds()
        let again = try Dialogue(recording: play.dialogue.recording)
        #expect(Dialogue.known(again.recording) == Dialogue.known(play.dialogue.recording))
        #expect(again.session.phase == .closed && again.isWatched)
    }
}
