import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("Messages that are typed, sent from a file, or composed")
struct MessageTests {
    /// What is written to the server by some effects.
    private static func written(_ effects: [Effect]) -> String {
        String(
            decoding: effects.flatMap { effect -> [UInt8] in
                switch effect {
                case .write(let bytes), .pour(let bytes): bytes
                default: []
                }
            }, as: UTF8.self)
    }

    private static func inMessage(width: Int = 100) -> Play {
        var play = Play.recipients(width: width)
        play.send("DATA")
        play.server("354 go on")
        return play
    }

    // What is typed

    @Test("the prompt says header until an empty line, and text after it")
    func prompt() {
        var play = Self.inMessage()
        #expect(play.model.enter == .message(.header) && play.row(with: " header") != nil)
        play.send("Subject: dots")
        #expect(play.model.enter == .message(.header))
        play.send("")
        #expect(play.model.enter == .message(.text) && Prompt.message(.text).label == " text ")
        play.send(".")
        play.server("250 queued")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("250 ok")
        play.send("RCPT TO:<bob@example.test>")
        play.server("250 ok")
        play.send("DATA")
        play.server("354 go on")
        #expect(play.model.enter == .message(.header))
    }

    @Test("the row under the line says what is wrong with it before Enter, and with the message after it")
    func row() {
        var play = Self.inMessage(width: 120)
        play.type("hello")
        #expect(
            play.row(with: "Line 1 is not a header field; an empty line must come before the text.  RFC 5322 §2.1")
                != nil)
        play.press(.control("u"))
        play.send("Date: Mon, 30 Nov 2026 08:00:00 +0000")
        play.type("From: alice@example.org")
        #expect(play.row(with: "A field of the header.") != nil)
        play.press(.enter)
        play.send("")
        #expect(play.row(with: "A line with a single dot ends the message.") != nil)
        play.type("grüße")
        #expect(play.row(with: "Line 4 has bytes above 127; this server does not offer 8BITMIME") != nil)
        play.press(.enter)
        #expect(play.row(with: "Line 4 has bytes above 127") != nil)
        play.type(".x")
        #expect(play.row(with: "A dot is added in front on the wire") != nil)
        play.press(.control("u"))
        play.type(".")
        #expect(play.row(with: "Enter ends the message.") != nil && play.row(with: "Line 4 has bytes") != nil)
    }

    @Test("the end says what the header lacks")
    func lacking() {
        var play = Self.inMessage(width: 120)
        play.send("Subject: x")
        play.type(".")
        #expect(play.row(with: "Enter ends the message.  ⚠ The header has no Date field (and 1 more).") != nil)
    }

    @Test("a dot in pasted text that ends the message is reported, with what becomes of the lines after it")
    func pastedDot() {
        var play = Self.inMessage()
        play.happen(.paste("Subject: x\n\nhello\n.\nMAIL FROM:<a@b.example>\nNOOP\n"))
        play.press(.enter)
        #expect(!play.model.session.isInMessage && play.model.typing.text == "MAIL FROM:<a@b.example>")
        let row = "The dot ended the message; the 2 pasted lines after it wait. ^C drops them."
        #expect(play.row(with: row) != nil)
    }

    // A file

    /// Carries out what is asked of the edge for a file, until nothing more is.
    private static func serve(_ text: [UInt8], _ play: inout Play, written: inout String) {
        var rest = text[...]
        for _ in 0..<1000 {
            written += Self.written(play.effects)
            guard
                let asked = play.effects.first(where: {
                    switch $0 {
                    case .openMessage, .readMessage, .pour: true
                    default: false
                    }
                })
            else { return }
            switch asked {
            case .openMessage:
                rest = text[...]
                play.happen(.messageOpened(text.count))
                if play.model.wakeTime == play.model.now { play.wait(0) }
            case .readMessage(let most):
                let piece = rest.prefix(most)
                rest = rest.dropFirst(piece.count)
                play.happen(.messagePiece(Array(piece)))
                if play.model.outgoing?.stage == .checking { play.wait(0) }
            case .pour: play.happen(.written)
            default: return
            }
        }
    }

    @Test("a file is checked and shown, and sent when Enter says so")
    func file() {
        var play = Play.recipients(width: 100)
        let text = Array("From: eve@example.org\nSubject: x\n\n.dot\n\(String(repeating: "x", count: 100_000))\n".utf8)
        var written = ""
        play.send(":send mail/message.eml")
        #expect(play.effects == [.openMessage("mail/message.eml")])
        Self.serve(text, &play, written: &written)
        #expect(written == "")
        for words in [
            "Send message.eml", "5 lines, 100040 bytes (100.0 kB). 5 line ends are changed to CR LF.",
            "Leading dots are doubled",
            "⚠ The header has no Date field (RFC 5322 §3.6).", "⚠ Line 5 has more than 998 bytes",
            "From is eve@example.org, MAIL FROM is alice@example.org", "Enter sends it anyway, and ends the message.",
            "Subject: x",
        ] { #expect(play.row(with: words) != nil, "\(words)") }
        play.press(.down, .pageUp, .control("l"))
        #expect(play.model.shown.page == .messagePreview)
        play.press(.enter)
        Self.serve(text, &play, written: &written)
        #expect(written == "DATA\r\n")
        play.server("354 go on")
        Self.serve(text, &play, written: &written)
        #expect(written.hasSuffix("\r\n\r\n..dot\r\n\(String(repeating: "x", count: 100_000))\r\n.\r\n"))
        #expect(play.model.driver == nil && play.model.outgoing == nil)
        #expect(play.row(with: "Sent message.eml: 5 lines, 100.0 kB; leading dots were doubled in 1 of them.") != nil)
        play.server("250 queued")
        #expect(play.model.session.phase == .ready)
    }

    @Test("Esc sends nothing, while the file is checked and while it is shown")
    func cancelled() {
        var play = Play.recipients(width: 100)
        play.send(":send message.eml")
        play.happen(.messageOpened(1_000_000))
        #expect(play.model.wakeTime == play.model.now)
        play.wait(0)
        #expect(play.effects == [.readMessage(most: 65_536)])
        play.happen(.messagePiece([UInt8](repeating: 0x0A, count: 65_536)))
        #expect(play.row(with: "Checking message.eml: 6 % of 1.0 MB.  Esc stops.") != nil)
        play.press(.enter)
        #expect(play.effects.isEmpty && play.row(with: "message.eml is being checked; nothing was sent.") != nil)
        play.press(.escape)
        #expect(play.row(with: "Nothing was sent.") != nil && play.model.outgoing == nil)
        var written = ""
        play.send(":send message.eml")
        Self.serve(Array("a".utf8), &play, written: &written)
        play.press(.escape)
        #expect(written == "" && play.row(with: "Nothing was sent.") != nil && play.model.shown.page == nil)
    }

    @Test("stopping in the middle asks before the connection is dropped, and what is sent waits for the answer")
    func stopped() {
        var play = Play.recipients(width: 100)
        let text = [UInt8](repeating: 0x0A, count: 300_000)
        var written = ""
        play.send(":send message.eml")
        Self.serve(text, &play, written: &written)
        play.press(.enter)
        play.happen(.messageOpened(text.count))
        play.server("354 go on")
        play.happen(.messagePiece(Array(text.prefix(65_536))))
        #expect(play.row(with: "Sending message.eml: 21 % of 300.0 kB.  Esc stops.") != nil)
        play.press(.escape)
        #expect(play.row(with: "SMTP has no command that ends it halfway") != nil)
        play.happen(.written)
        #expect(play.effects.isEmpty)
        play.press(.character("n"))
        #expect(play.effects == [.readMessage(most: 65_536)])
        play.happen(.messagePiece(Array(text.prefix(65_536))))
        play.type("NOOP")
        play.press(.enter)
        #expect(play.row(with: "message.eml is being sent; nothing was sent.") != nil)
        play.press(.control("c"), .character("y"))
        #expect(play.effects == [.close] && play.model.outgoing == nil && play.model.connection.link == .closed)
    }

    @Test("what cannot be read is reported, and a message that has begun is not ended")
    func unreadable() {
        var play = Play.recipients(width: 100)
        play.send(":send nothing.eml")
        play.happen(.messageFailed("Cannot read nothing.eml: No such file or directory."))
        #expect(play.row(with: "Cannot read nothing.eml") != nil && play.model.outgoing == nil)
        var written = ""
        play.send(":send message.eml")
        Self.serve([0x0A], &play, written: &written)
        play.press(.enter)
        play.happen(.messageOpened(1))
        play.server("354 go on")
        play.happen(.messageFailed("Cannot read message.eml: Input/output error."))
        #expect(play.effects == [.close] && play.model.driver == nil)
        #expect(!written.contains("\r\n.\r\n"))
    }

    @Test("a message is refused with a sentence where none can be sent")
    func early() {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        for (command, words) in [
            (":send a.eml", "EHLO, MAIL and RCPT must come before a message"),
            (":send", "The name of the file is missing"),
            (":bdat", "The name of the file is missing"), (":bdat a.eml", "does not offer CHUNKING"),
            (":sample", "EHLO, MAIL and RCPT must come before"), (":edit", "EHLO, MAIL and RCPT must come before"),
        ] {
            play.send(command)
            #expect(play.effects.isEmpty && play.row(with: words) != nil, "\(command)")
        }
    }

    @Test("a file goes by BDAT in chunks of the size that was asked for")
    func chunks() {
        var play = Play(width: 100)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250 CHUNKING")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("250 ok")
        play.send("RCPT TO:<bob@example.test>")
        play.server("250 ok")
        let text = Array("Subject: x\n\n.dot\n".utf8)
        var written = ""
        play.send(":bdat my file.bin 10")
        Self.serve(text, &play, written: &written)
        #expect(play.row(with: "Line 1 (and 2 more) ends with LF alone") != nil)
        #expect(play.row(with: "Enter sends it anyway in chunks of 10 bytes.") != nil)
        play.press(.enter)
        Self.serve(text, &play, written: &written)
        play.server("250 ok")
        Self.serve(text.suffix(7), &play, written: &written)
        #expect(written == "BDAT 10\r\nSubject: xBDAT 7 LAST\r\n\n\n.dot\n")
        #expect(play.model.driver == nil && play.model.session.chunkRemaining == 0)
    }

    // What is composed

    private static let stamp = MessageStamp(date: "Mon, 30 Nov 2026 08:00:00 +0000", unique: "1.a")

    @Test("a sample is shown first, and Enter sends it", arguments: [":sample", "<A-s>"])
    func sample(_ keys: String) throws {
        var play = Play.recipients(width: 100)
        if keys == ":sample" {
            play.send(keys)
        } else {
            play = Self.inMessage()
            for key in try #require(KeyNotation.parse(keys)) { play.press(key) }
        }
        #expect(play.effects == [.stampMessage(attachment: nil)])
        play.happen(.messageStamped(Self.stamp, nil))
        #expect(play.effects.isEmpty && play.row(with: "Message-ID: <1.a@client.example.org>") != nil)
        #expect(play.row(with: "Enter sends it, and ends the message. Esc cancels.") != nil)
        play.press(.enter)
        var written = Self.written(play.effects)
        if keys == ":sample" {
            #expect(written == "DATA\r\n")
            play.server("354 go on")
            written = Self.written(play.effects)
        }
        #expect(written.hasPrefix("Date: Mon, 30 Nov 2026 08:00:00 +0000\r\nFrom: <alice@example.org>\r\n"))
        play.happen(.written)
        #expect(Self.written(play.effects) == ".\r\n" && play.model.outgoing == nil)
    }

    @Test("the options of a sample are read, and what is none is said")
    func options() {
        var play = Play.recipients(width: 110)
        play.send(":sample --attach a.bin --gtube --size 10K")
        #expect(play.effects == [.stampMessage(attachment: "a.bin")])
        play.happen(.messageStamped(Self.stamp, MessageAttachment(name: "a.bin", octets: [1, 2, 3])))
        #expect(play.row(with: "(10.2 kB).") != nil && play.row(with: "multipart/mixed") != nil)
        play.press(.escape)
        for (command, words) in [
            (":sample --size 0", "A size is a number of bytes"), (":sample --size 65M", "the limit is 64M"),
            (":sample --attach", "The name of the file is missing"),
            (":sample hello", "hello is not an option of :sample"),
        ] {
            play.send(command)
            #expect(play.effects.isEmpty && play.row(with: words) != nil, "\(command)")
        }
    }

    @Test("the editor gets a sample, then what was composed last, and its text is shown before it is sent")
    func editor() {
        var play = Play.recipients(width: 100)
        play.send(":edit")
        play.happen(.messageStamped(Self.stamp, nil))
        guard case .edit(let sample)? = play.effects.first else {
            Issue.record("\(play.effects)")
            return
        }
        #expect(String(decoding: sample, as: UTF8.self).contains("Subject: A sample message"))
        let text = Array("Subject: mine\n\nhello\n".utf8)
        play.happen(.messageEdited(text))
        #expect(play.row(with: "Subject: mine") != nil)
        play.press(.character("e"))
        #expect(play.effects == [.edit(text)])
        play.happen(.messageFailed("The editor ended with status 1; the text is in /tmp/x.eml."))
        #expect(play.row(with: "the text is in /tmp/x.eml") != nil)
        play.send(":edit")
        #expect(play.effects == [.edit(text)])
        play.happen(.messageEdited([]))
        #expect(play.row(with: "The text is empty; nothing was sent.") != nil)
    }

    @Test("inside a message that has begun the editor gets the line, and a sample is refused")
    func begun() {
        var play = Self.inMessage()
        play.send("Subject: x")
        play.press(.alt("s"))
        #expect(play.row(with: "End this message first: it has begun, and a sample begins with a header.") != nil)
        play.type("half")
        play.press(.alt("e"))
        #expect(play.effects == [.edit(Array("half".utf8))])
        play.happen(.messageEdited(Array("half of it\n".utf8)))
        #expect(play.model.typing.text == "")
        play.press(.enter)
        #expect(Self.written(play.effects) == "half of it\r\n")
    }
}
