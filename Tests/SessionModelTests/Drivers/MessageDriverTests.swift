import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("A message sent as a whole")
struct MessageDriverTests {
    /// A dialogue in which a recipient has been accepted.
    static func dialogue(offers: String = "CHUNKING") -> Dialogue {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 0)
        for (line, reply) in [
            ("EHLO a", "250-mx\r\n250 \(offers)"), ("MAIL FROM:<a@b.example>", "250 ok"),
            ("RCPT TO:<c@d.example>", "250 ok"),
        ] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            dialogue.receive(Array("\(reply)\r\n".utf8), at: 0)
        }
        return dialogue
    }

    /// Gives a driver a text in pieces of at most `length` octets, and the server's replies; what was written, and how
    /// it ended.
    static func play(
        _ driver: some Driver, _ text: [UInt8], pieces length: Int, replies: [String], in dialogue: inout Dialogue
    ) -> (written: [UInt8], end: DriverStep) {
        var driver = driver
        var rest = text[...]
        var replies = replies[...]
        var written: [UInt8] = []
        var events: [DriverEvent] = []
        while true {
            let step = driver.next(after: events, in: &dialogue, at: 0)
            events = []
            switch step {
            case .write(let octets): written += octets
            case .ask(.piece(let most)):
                let piece = rest.prefix(min(most, length))
                rest = rest.dropFirst(piece.count)
                events = [.piece(Array(piece))]
            case .wait:
                guard let reply = replies.popFirst() else { return (written, step) }
                events = dialogue.receive(Array("\(reply)\r\n".utf8), at: 0).map(DriverEvent.session)
            case .ask(.nonce), .done: return (written, step)
            }
        }
    }

    @Test("any line end becomes CR LF, dots are doubled, and a dot ends it", arguments: [1, 2, 5, 100])
    func sent(_ length: Int) throws {
        var dialogue = Self.dialogue()
        let text = Array("A: b\n\r\n.\r..x\r\nlast".utf8)
        let (written, end) = Self.play(
            try MessageDriver("m", in: dialogue), text, pieces: length, replies: ["354 go"], in: &dialogue)
        #expect(written == Array("DATA\r\nA: b\r\n\r\n..\r\n...x\r\nlast\r\n.\r\n".utf8))
        guard case .done(.sentMessage(let message)) = end else {
            Issue.record("\(end)")
            return
        }
        #expect(message.lines == 5 && message.stuffed == 2 && message.unkept == 0)
        #expect(dialogue.session.transaction?.messageOctets == 22)
        dialogue.receive(Array("250 queued\r\n".utf8), at: 0)
        #expect(dialogue.session.phase == .ready)
        #expect(TextForm.string(of: dialogue).contains("C: ..\nC: ...x\nC: last\nC: .\n"))
    }

    @Test("nothing of it is sent when DATA is refused")
    func refused() throws {
        var dialogue = Self.dialogue()
        let (written, end) = Self.play(
            try MessageDriver("m", in: dialogue), Array("a\n".utf8), pieces: 9, replies: ["554 no"], in: &dialogue)
        #expect(written == Array("DATA\r\n".utf8))
        #expect(end == .done(.stopped("DATA was answered with 554; the message was not sent.")))
    }

    @Test("of a large message the transcript keeps the beginning, and the server gets all", arguments: [997, 65_536])
    func large(_ length: Int) throws {
        var dialogue = Self.dialogue()
        let line = Array(".2345678901234567890123456789012345678901234567890123456789\n".utf8)
        let text = Array(repeatElement(line, count: 60_000).joined())
        let (written, end) = Self.play(
            try MessageDriver("m", in: dialogue), text, pieces: length, replies: ["354 go"], in: &dialogue)
        #expect(written.count == 6 + 60_000 * (line.count + 2) + 3)
        #expect(written.suffix(6) == Array("9\r\n.\r\n".utf8)[...])
        guard case .done(.sentMessage(let message)) = end else {
            Issue.record("\(end)")
            return
        }
        #expect(message.lines == 60_000 && message.stuffed == 60_000 && message.octets == 60_000 * (line.count + 2))
        #expect(dialogue.transcript.count < 18_000 && message.unkept > 2 << 20)
        #expect(dialogue.session.transaction?.messageOctets == 60_000 * (line.count + 1))
    }

    @Test("a line that never ends is sent in parts, and only its beginning has a second dot")
    func endless() throws {
        var dialogue = Self.dialogue()
        let text = [UInt8](repeating: UInt8(ascii: "."), count: 3 << 20)
        let (written, _) = Self.play(
            try MessageDriver("m", in: dialogue), text, pieces: 65_536, replies: ["354 go"], in: &dialogue)
        #expect(written.count == 6 + 1 + text.count + 2 + 3)
        #expect(dialogue.transcript.count < 100)
    }

    @Test("it continues a message that has begun")
    func begun() throws {
        var dialogue = Self.dialogue()
        _ = dialogue.send(Array("DATA".utf8), at: 0)
        dialogue.receive(Array("354 go\r\n".utf8), at: 0)
        _ = dialogue.send(Array("A: b".utf8), at: 0)
        let (written, _) = Self.play(
            try MessageDriver("m", in: dialogue), Array("\nc\n".utf8), pieces: 9, replies: [], in: &dialogue)
        #expect(written == Array("\r\nc\r\n.\r\n".utf8))
    }

    @Test("it says what has to come before")
    func early() {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 0)
        #expect(throws: MessageRefusal.self) { try MessageDriver("m", in: dialogue) }
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("250 mx\r\n".utf8), at: 0)
        #expect(throws: MessageRefusal.self) { try MessageDriver("m", in: dialogue) }
    }
}

extension TextForm {
    static func string(of dialogue: Dialogue) -> String {
        var text: [UInt8] = []
        append(0..<dialogue.transcript.count, of: dialogue.transcript, to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
