import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("Exact bytes, safe mode, keepalive")
struct ExactBytesTests {
    @Test("the octets between the quotes are sent, and nothing else")
    func raw() {
        var play = Play.recipients()
        #expect(play.send(#":raw "NOOP\n""#) == "NOOP\n")
        #expect(play.row(with: #"NOOP\n"#) != nil && play.model.session.outstanding.count == 1)
        play.server("250 Ok")
        play.send(#":raw "\x80\0\\\"\r\n""#)
        #expect(play.effects == [.write([0x80, 0, 0x5C, 0x22, 0x0D, 0x0A])])
    }

    @Test("half a line can be sent, and the connection closed there")
    func half() {
        var play = Play.recipients()
        #expect(play.send(#":raw "MAIL FR""#) == "MAIL FR")
        #expect(play.model.session.outstanding.isEmpty && play.model.waitingSince == nil)
        play.send(":close")
        #expect(play.effects == [.close] && play.model.connection.link == .closed)
    }

    @Test(
        "what is no text in quotes is refused with what is wrong",
        arguments: [
            ("NOOP", "needs its text in quotes"), (#""NOOP"#, "the closing quote is missing"),
            (#""a\q""#, #"unknown escape sequence \q"#), (#""a\x4""#, #"unknown escape sequence \x4"#),
            (#""a" b"#, "text after the closing quote"), (#""""#, "nothing between the quotes"),
        ])
    func refused(_ text: String, _ words: String) {
        var play = Play.recipients()
        #expect(play.send(":raw \(text)") == "" && play.row(with: words) != nil)
    }

    @Test("a secret in quotes is not kept in the history")
    func secret() {
        var play = Play.recipients()
        play.send(#":raw "AUTH PLAIN AGFsaWNlAHNlY3JldA==\r\n""#)
        play.server("535 5.7.8 no")
        play.press(.control("c"))
        for _ in 0..<5 {
            play.press(.up)
            #expect(!play.model.typing.text.contains("AGFsaWNl"))
        }
    }

    @Test("a note, a mark or a file name with a known password goes neither into the recording nor into the history")
    func secretInNote() {
        var play = Play.recipients()
        play.send("AUTH PLAIN AGFsaWNlAGh1bnRlcjIy")
        play.server("535 5.7.8 no")
        for line in [":note hunter22 was it", ":mark hunter22", ":mark \(String(repeating: "x", count: 55))hunter22"] {
            play.send(line)
            #expect(!play.effects.contains { if case .keepLine = $0 { true } else { false } })
        }
        let transcript = play.model.dialogue.transcript
        let text = (0..<transcript.count).compactMap { transcript[$0].map(RecordingCodec.line) }.joined()
        #expect(!text.contains("hunter2") && !text.contains("xhunt"))
        play.press(.control("c"))
        for _ in 0..<6 {
            play.press(.up)
            #expect(!play.model.typing.text.contains("hunter22"))
        }
    }

    @Test("lines end as the user says, and the prompt shows it")
    func ending() {
        var play = Play.recipients()
        play.send(":ending lf")
        #expect(play.row(with: " LF>") != nil)
        #expect(play.send("NOOP") == "NOOP\n")
        play.server("250 Ok")
        play.send(":ending none")
        #expect(play.send("NOO") == "NOO")
        play.send(":ending crlf")
        #expect(play.send("P") == "P\r\n" && play.row(with: " LF>") == nil)
        play.send(":ending foo")
        #expect(play.row(with: "crlf, lf, cr or none") != nil)
    }

    @Test("dots can be left as they are, and an end of a message that is none is explained")
    func stuffing() {
        var play = Play.recipients()
        play.send(":stuffing off")
        play.send(":ending lf")
        play.send(":raw \"DATA\\r\\n\"")
        play.server("354 go on")
        #expect(play.row(with: " LF UNSTUFFED header") != nil)
        #expect(play.send(".x") == ".x\n")
        play.type(".")
        #expect(play.row(with: "SMTP smuggling") != nil)
        play.press(.enter)
        #expect(play.written == ".\n" && play.model.session.isInMessage)
        play.press(.control("x"), .character("n"))
        #expect(play.send("x") == "x\r\n" && play.send(".") == ".\r\n" && !play.model.session.isInMessage)
    }

    @Test(
        "sequences of smuggling are explained before they are sent",
        arguments: [#"\n.\n"#, #"\n.\r\n"#, #"\r.\r"#, #"\r\n.\n"#, #"\r\n.\r"#, #"\n.\r"#])
    func smuggled(_ end: String) {
        var play = Play.recipients()
        play.type(":raw \"x\(end)\"")
        #expect(play.row(with: "\(end) ends a message for some servers only: SMTP smuggling.") != nil)
        play.press(.control("u"))
        play.type(#":raw "x\r\n.\r\n""#)
        #expect(play.row(with: "smuggling") == nil && play.row(with: "6 bytes") != nil)
    }

    @Test("^X in a message asks, and drops the connection")
    func drop() {
        var play = Play.message()
        play.press(.control("x"))
        #expect(play.row(with: "Close the connection without ending the message?") != nil && play.effects == [])
        play.press(.character("c"))
        #expect(play.model.session.isInMessage && play.model.connection.link == .open)
        play.press(.control("x"), .character("y"))
        #expect(play.effects == [.close] && play.model.connection.link == .closed)
        var outside = Play.recipients()
        outside.press(.control("x"))
        #expect(outside.model.enter == .command && outside.row(with: ":close closes the connection") != nil)
    }

    @Test("while secrets are kept the screen says so all the time, and shows what was sent")
    func secretsKept() {
        var play = Play(
            AppModel(
                Settings(target: "mx", helloName: "a", keepsSecrets: true, marks: .unicode), recording: .off,
                size: Size(width: 80, height: 24)))
        #expect(play.row(with: "SECRETS KEPT") != nil)
        play.connect()
        play.server("220 mx")
        play.send("EHLO a")
        play.server("250-mx", "250 AUTH PLAIN")
        play.send("AUTH PLAIN AGFsaWNlAHNlY3JldA==")
        #expect(play.row(with: "AUTH PLAIN AGFsaWNlAHNlY3JldA==") != nil && play.row(with: "SECRETS KEPT") != nil)
    }

    @Test(
        "safe mode sends everything but what gives a message away",
        arguments: ["DATA", "data ", "BDAT 3 LAST", "BURL x"])
    func safe(_ line: String) {
        var play = Play.recipients()
        play.send(":safe on")
        #expect(play.row(with: "SAFE") != nil)
        play.type(line)
        #expect(play.row(with: "Not sent: safe mode, and") != nil, "said before Enter")
        play.press(.enter)
        #expect(play.effects == [] && play.model.typing.text == line)
        play.press(.control("c"))
        #expect(play.send(":raw \"\(line)\\r\\n\"") == "" && play.row(with: "Not sent: safe mode, and") != nil)
        #expect(play.send(":raw \"D\"") == "D" && play.send(":raw \"ATA\\r\\n\"") == "")
        #expect(play.send("RSET") == "RSET\r\n")
        play.server("250 Ok")
        play.send(":queue")
        play.send(line)
        play.send(":flush")
        #expect(play.effects == [] && play.model.group?.count == 1)
        play.send(":safe off")
        play.send(":flush")
        #expect(play.effects.count == 1)
    }

    @Test("after a message one line says for whom it was accepted")
    func accepted() {
        var play = Play.recipients()
        play.send("RCPT TO:<carol@example.test>")
        play.server("250 2.1.5 Ok")
        play.send("DATA")
        play.server("354 go on")
        play.send(".")
        play.server("250 2.0.0 queued")
        let words = "accepted for 2 of 3: bob@example.test, carol@example.test; refused: nobody@example.test (550)"
        #expect(Self.notes(play).last == words)
    }

    @Test("slips and repeated tries are not counted as recipients")
    func slips() {
        var play = Play.recipients()
        for (line, reply) in [
            ("RCPT TO:carol@example.test", "501 5.5.4 syntax"), ("RCPT TO:<carol@example.test> FOO", "555 5.5.4 FOO"),
            ("RCPT TO:<dave@example.test>", "450 4.2.1 later"), ("RCPT TO:<dave@example.test>", "250 2.1.5 Ok"),
            ("RCPT TO:<nobody@example.test>", "550 5.1.1 no such user"),
        ] {
            play.send(line)
            play.server(reply)
        }
        play.send("DATA")
        play.server("354 go on")
        play.send(".")
        play.server("250 2.0.0 queued")
        #expect(
            Self.notes(play).last
                == "accepted for 2 of 4: bob@example.test, dave@example.test; "
                + "refused: carol@example.test (555), nobody@example.test (550)")
    }

    @Test("in LMTP each recipient has its own result")
    func lmtp() {
        var play = Play()
        play.connect()
        play.server("220 mx LMTP")
        play.send("LHLO a")
        play.server("250 mx")
        for (line, reply) in [
            ("MAIL FROM:<a@b.example>", "250 ok"), ("RCPT TO:<one@d.example>", "250 ok"),
            ("RCPT TO:<no@d.example>", "550 no"), ("RCPT TO:<two@d.example>", "250 ok"), ("DATA", "354 go"),
        ] {
            play.send(line)
            play.server(reply)
        }
        play.send(".")
        play.server("250 one", "452 two")
        #expect(
            Self.notes(play).last
                == "delivered to 1 of 3: one@d.example; not to: no@d.example (550), two@d.example (452)")
    }

    private static func notes(_ play: Play) -> [String] {
        (0..<play.model.dialogue.transcript.count).compactMap { index -> String? in
            if case .note(let note) = play.model.dialogue.transcript[index]?.body { note.text } else { nil }
        }
    }

    @Test("NOOP keeps the connection, only while nothing happens and only where it was asked for")
    func keepalive() {
        var play = Play.recipients()
        #expect(play.model.wakeTime == nil, "nothing wakes")
        play.send(":keepalive 20")
        let due = play.model.wakeTime
        #expect(due.map { $0 > play.model.now && $0 <= play.model.now + 20 } == true)
        #expect(play.row(with: "keepalive 20 s") != nil)
        play.wait(10)
        #expect(play.effects == [])
        play.wait(10.5)
        #expect(play.written == "NOOP\r\n")
        play.wait(25)
        #expect(play.effects == [], "its reply is due first")
        play.server("250 Ok")
        play.send("DATA")
        play.server("354 go on")
        #expect(play.model.wakeTime == nil, "not inside a message")
        play.send(".")
        play.server("250 Ok")
        play.send(":keepalive off")
        #expect(play.model.wakeTime == nil)
        play.send(":keepalive 0")
        #expect(play.row(with: ":keepalive is followed by 1 to 86400 seconds") != nil && play.model.keepalive == nil)
    }
}
