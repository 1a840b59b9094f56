import Testing

@testable import Explainer
@testable import Imports
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Sessions as people paste them")
struct ImportedPasteTests {
    /// The code of each reply, and what it answers.
    private func answers(_ text: String) -> [String] {
        ImportedPaste(PasteText(text)).map(PasteAnswers.list) ?? []
    }

    static let telnet = """
        Trying 192.0.2.5...
        Connected to mail.example.test.
        Escape character is '^]'.
        220 mail.example.test ESMTP Postfix
        helo example.org
        250 mail.example.test
        mail from: <alice@example.org>
        250 2.1.0 Ok
        rcpt to: <bob@example.net>
        554 5.7.1 <bob@example.net>: Relay access denied
        data
        354 End data
        Subject: 550 is only a number

        550 5.1.1 so is this
        .
        250 2.0.0 Ok: queued
        quit
        221 2.0.0 Bye
        Connection closed by foreign host.
        """

    @Test(
        "where the commands are not in the text, no reply is unsolicited, with or without the greeting",
        arguments: [
            "250-mx.example.test\n250 SIZE\n250 2.1.0 Ok\n550 5.1.1 no such user\n221 2.0.0 Bye\n",
            "220 mx.example.test ESMTP\n250-mx.example.test\n250 SIZE\n250 2.1.0 Ok\n550 5.1.1 no\n221 2.0.0 Bye\n",
        ])
    func repliesAlone(_ replies: String) throws {
        let text = "CONNECTED(00000003)\nSSL handshake has read 1363 bytes\n---\n\(replies)closed\n"
        let paste = try #require(ImportedPaste(PasteText(text)))
        var dialogue = Dialogue()
        for event in paste.events { dialogue.replay(event) }
        let entries = (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0]?.body }
        #expect(!entries.contains { if case .finding = $0 { true } else { false } })
        #expect(entries.contains { if case .note(let note) = $0 { note.id == "missing-commands" } else { false } })
    }

    @Test("from telnet, the client's lines bare")
    func bare() {
        #expect(
            answers(Self.telnet) == [
                "220 the greeting", "250 answers HELO", "250 answers MAIL", "554 answers RCPT", "354 answers DATA",
                "250 answers the message", "221 answers QUIT",
            ])
    }

    static let logs: [(String, String)] = [
        (
            "MailKit",
            """
            Connected to smtp://mail.example.test:25/
            S: 220 mail.example.test ESMTP
            C: EHLO [192.0.2.114]
            S: 250-mail.example.test
            S: 250 HELP
            C: RCPT TO:<bob@example.test>
            S: 503 5.5.1 Need MAIL before RCPT
            """
        ),
        (
            "nodemailer",
            """
            [2024-01-02 10:00:00] INFO  Creating transport: nodemailer (6.9)
            [2024-01-02 10:00:01] DEBUG [x1] S: 220 mail.example.test ESMTP
            [2024-01-02 10:00:01] DEBUG [x1] C: EHLO client
            [2024-01-02 10:00:01] DEBUG [x1] S: 250-mail.example.test
            [2024-01-02 10:00:01] DEBUG [x1] 250 HELP
            [2024-01-02 10:00:01] DEBUG [x1] S: 250 HELP
            [2024-01-02 10:00:01] DEBUG [x1] C: RCPT TO:<bob@example.test>
            [2024-01-02 10:00:01] DEBUG [x1] S: 503 5.5.1 Need MAIL
            """
        ),
        (
            "swaks",
            """
            === Trying mail.example.test:25...
            === Connected to mail.example.test.
            <-  220 mail.example.test ESMTP
             -> EHLO client
            <-  250-mail.example.test
            <-  250 HELP
             -> RCPT TO:<bob@example.test>
            <** 503 5.5.1 Need MAIL
            """
        ),
        (
            "Exim",
            """
            Connecting to mail.example.test [192.0.2.1]:25 ... connected
              SMTP<< 220 mail.example.test ESMTP
              SMTP>> EHLO client
              SMTP<< 250-mail.example.test
                     250 HELP
              SMTP>> RCPT TO:<bob@example.test>
              SMTP<< 503 5.5.1 Need MAIL
            """
        ),
        (
            "Python",
            #"""
            connect: ('mail.example.test', 25)
            reply: b'220 mail.example.test ESMTP\r\n'
            reply: retcode (220); Msg: b'mail.example.test ESMTP'
            send: 'ehlo client\r\n'
            reply: b'250-mail.example.test\r\n'
            reply: b'250 HELP\r\n'
            send: 'rcpt TO:<bob@example.test>\r\n'
            reply: b'503 5.5.1 Need MAIL\r\n'
            """#
        ),
        (
            "Postfix",
            """
            Jan  2 10:00:00 mx postfix/smtp[123]: < mail.example.test[192.0.2.1]:25: 220 mail.example.test ESMTP
            Jan  2 10:00:00 mx postfix/smtp[123]: > mail.example.test[192.0.2.1]:25: EHLO client
            Jan  2 10:00:00 mx postfix/smtp[123]: < mail.example.test[192.0.2.1]:25: 250-mail.example.test
            Jan  2 10:00:00 mx postfix/smtp[123]: < mail.example.test[192.0.2.1]:25: 250 HELP
            Jan  2 10:00:00 mx postfix/smtp[123]: > mail.example.test[192.0.2.1]:25: RCPT TO:<bob@example.test>
            Jan  2 10:00:00 mx postfix/smtp[123]: < mail.example.test[192.0.2.1]:25: 503 5.5.1 Need MAIL
            """
        ),
        (
            "PHPMailer",
            """
            2024-01-02 10:00:00 SERVER -> CLIENT: 220 mail.example.test ESMTP
            2024-01-02 10:00:00 CLIENT -> SERVER: EHLO client
            2024-01-02 10:00:00 SERVER -> CLIENT: 250-mail.example.test
            2024-01-02 10:00:00 SERVER -> CLIENT: 250 HELP
            2024-01-02 10:00:00 CLIENT -> SERVER: RCPT TO:<bob@example.test>
            2024-01-02 10:00:00 SERVER -> CLIENT: 503 5.5.1 Need MAIL
            """
        ),
        (
            "curl",
            """
            * Connected to mail.example.test (192.0.2.1) port 25
            < 220 mail.example.test ESMTP
            > EHLO client
            < 250-mail.example.test
            < 250 HELP
            > RCPT TO:<bob@example.test>
            < 503 5.5.1 Need MAIL
            """
        ),
    ]

    @Test("from the logs of programs", arguments: logs)
    func log(_ program: String, _ text: String) {
        #expect(answers(text) == ["220 the greeting", "250 answers EHLO", "503 answers RCPT"], "\(program)")
    }

    @Test("a part of a session: only the commands are known")
    func part() {
        #expect(
            answers("C: MAIL FROM:<a@example.org>\nS: 250 Ok\nC: RCPT TO:<b@example.test>\nS: 550 5.1.1 no such user")
                == ["250 answers MAIL", "550 answers RCPT"])
    }

    @Test("a message that the log leaves out")
    func leftOut() {
        #expect(
            answers(
                "S: 220 mx\nC: EHLO a\nS: 250 mx\nC: MAIL FROM:<a@b.example>\nS: 250 Ok\nC: RCPT TO:<b@example.test>\n"
                    + "S: 250 Ok\nC: DATA\nS: 354 go\nS: 250 queued"
            ).suffix(2) == ["354 answers DATA", "250 answers the message"])
    }

    @Test(
        "what nobody asked for is no session",
        arguments: ["", "550 5.1.1 no", "S: 250 Ok\nS: 550 no", "RCPT 550 5.1.1 no such user", "hello\nworld", "NOOP"])
    func none(_ text: String) {
        #expect(ImportedPaste(PasteText(text)) == nil)
    }

    @Test("our own text form comes back as it was, escapes and TLS included")
    func own() throws {
        let text = """
            # smtptui transcript
            # mail.example.test:25, 2026-11-23T10:00:00.000Z
            -- connected to 192.0.2.25:25 in 10ms
            S: 220 mail.example.test \\x1b[1m \\*
            C: EHLO a
            S: 250-mail.example.test
            S: 250 STARTTLS
            C: STARTTLS
            S: 220 go
            -- TLS 1.3; the certificate of mail.example.test is verified
            C~ EHLO a
            S~ 250 mail.example.test
            C~ RCPT TO:<b@example.test>\\n
            S~ 503 5.5.1 no
            """
        let paste = try #require(ImportedPaste(PasteText(text)))
        #expect(paste.sources == ["a transcript of smtptui"] && paste.isScript)
        var dialogue = Dialogue()
        for event in paste.events { dialogue.replay(event) }
        let lines = (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0].flatMap(TextForm.line) }
        let spoken = text.split(separator: "\n").filter { $0.hasPrefix("C") || $0.hasPrefix("S") }.map(String.init)
        #expect(lines.filter { $0.hasPrefix("C") || $0.hasPrefix("S") } == spoken)
        #expect(dialogue.session.isUnderTLS)
    }

    @Test(
        "a wrapped reply is put together",
        arguments: [
            "554 5.7.1 <bob@example.net>: Recipient address rejected: the policy of this\nserver does not allow it",
            "554-5.7.1 one\nand more\n554 5.7.1 two",
        ])
    func wrapped(_ reply: String) throws {
        let text = "220 mx\nEHLO a\n250 mx\nMAIL FROM:<a@b.example>\n250 Ok\nRCPT TO:<bob@example.net>\n\(reply)\nQUIT"
        #expect(answers(text).last == "554 answers RCPT")
        let paste = try #require(ImportedPaste(PasteText(text)))
        #expect(!paste.events.contains { if case .note(let note, _) = $0 { note.id == "paste-unread" } else { false } })
    }

    @Test("a command that is mistyped gets its reply")
    func mistyped() {
        #expect(
            answers("220 mx\nHLEO a\n500 5.5.1 what\nHELO a\n250 mx").map { $0.prefix(3) } == ["220", "500", "250"])
    }

    @Test("a paste quoted in a mail, indented, or in a fence")
    func quoted() {
        let text = Self.telnet.split(separator: "\n", omittingEmptySubsequences: false)
        let right = answers(Self.telnet)
        for form in [{ "> \($0)" }, { ">> \($0)" }, { $0 + "\r" }] as [(Substring) -> String] {
            #expect(answers(text.map(form).joined(separator: "\n")) == right)
        }
        #expect(answers("```\n\(Self.telnet)\n```") == right)
        #expect(answers("    220 mx\n    EHLO a\n    250 mx") == ["220 the greeting", "250 answers EHLO"])
    }

    @Test("several sessions in one text, each in its form")
    func several() throws {
        let swaks = "=== Trying mx:25...\n<-  220 mx\n -> EHLO a\n<-  250 mx\n -> QUIT\n<-  221 bye\n"
        let python =
            "connect: to ('mx', 25) None\nreply: b'220 mx\\r\\n'\nsend: 'ehlo a\\r\\n'\nreply: b'250 mx\\r\\n'\n"
        let paste = try #require(ImportedPaste(PasteText(swaks + python + swaks)))
        #expect(paste.name == "a swaks transcript and debug output of Python's smtplib")
        #expect(paste.sessions.count == 3)
        #expect(
            answers(swaks + python) == [
                "220 the greeting", "250 answers EHLO", "221 answers QUIT", "220 the greeting", "250 answers EHLO",
            ])
    }

    @Test("forms that are mixed line by line are read line by line")
    func mixed() {
        let text =
            "S: 220 mx\nC: EHLO a\nS: 250 mx\nCLIENT -> SERVER: NOOP\nSERVER -> CLIENT: 250 Ok\nC: QUIT\nS: 221 bye"
        #expect(answers(text) == ["220 the greeting", "250 answers EHLO", "250 answers NOOP", "221 answers QUIT"])
    }

    @Test("a line that cannot be read is kept as a note")
    func unread() throws {
        let paste = try #require(ImportedPaste(PasteText("S: 220 mx\nwhat is this\nC: EHLO a\nS: 250 mx")))
        #expect(paste.events.contains(.note(Note(id: "paste-unread", text: "not read: what is this"), at: 0)))
    }

    @Test("a long row of notes is folded")
    func folded() throws {
        let rows = (0..<100).map { "* row \($0)\n" }.joined()
        let paste = try #require(ImportedPaste(PasteText("< 220 mx\n\(rows)> EHLO a\n< 250 mx")))
        let notes = paste.events.compactMap { if case .note(let note, _) = $0 { note.text } else { nil } }
        #expect(notes.count < 20 && notes.contains("88 more lines are left out"))
    }

    @Test("after STARTTLS what follows is under TLS")
    func startTLS() throws {
        let paste = try #require(
            ImportedPaste(
                PasteText("S: 220 mx\nC: EHLO a\nS: 250 STARTTLS\nC: STARTTLS\nS: 220 go\nC: EHLO a\nS: 250 mx")))
        var dialogue = Dialogue()
        for event in paste.events { dialogue.replay(event) }
        #expect(dialogue.session.isUnderTLS && dialogue.session.phase == .ready)
    }

    @Test("a part of a session is followed from where it begins, and its recording gives the same")
    func joined() throws {
        let paste = try #require(
            ImportedPaste(PasteText("C: MAIL FROM:<a@b.example>\nS: 250 Ok\nC: RCPT TO:<b@example.test>\nS: 550 no")))
        var dialogue = Dialogue()
        for event in paste.events { dialogue.replay(event) }
        #expect(dialogue.session.phase == .mail)
    }

    @Test("a chunk that is not in the text swallows no command")
    func chunk() {
        #expect(
            answers("< 220 mx\n> EHLO a\n< 250 CHUNKING\n> BDAT 300 LAST\n> QUIT\n< 503 no\n< 221 bye").suffix(2)
                == ["503 answers BDAT LAST", "221 answers QUIT"])
    }

    @Test("a long line that cannot be read is neither joined to a reply nor kept whole")
    func longLine() throws {
        let long = String(repeating: "A", count: 200_000)
        let paste = try #require(ImportedPaste(PasteText("S: 220 mx\n\(long)\nC: EHLO a\nS: 250 mx")))
        #expect(paste.events.contains(.server(WireLine("220 mx"), at: 0)))
        let longest = paste.events.compactMap { if case .note(let note, _) = $0 { note.text.utf8.count } else { nil } }
            .max()
        #expect((longest ?? 0) < 1100)
    }

    @Test("a line goes on only so often")
    func endlessRest() throws {
        let rest = String(repeating: "and so on, ", count: 8)
        let text = "220 mx\nEHLO a\n250-\(rest)\n" + String(repeating: rest + "\n", count: 1000) + "250 HELP\n"
        let paste = try #require(ImportedPaste(PasteText(text)))
        let longest = paste.events.compactMap { if case .server(let line, _) = $0 { line.bytes.count } else { nil } }
            .max()
        #expect((longest ?? 0) < 3000)
    }

    @Test("NUL, a CR alone at each end, and bytes that are not UTF-8 are read")
    func octets() {
        #expect(answers("220 mx\rEHLO a\r250 mx\rQUIT\r221 bye\r").count == 3)
        #expect(answers("S: 220 mx\u{0}\nC: EHLO\u{0} a\nS: 250 mx").count == 2)
        #expect(ImportedPaste(Array("S: 220 mx\nC: EHLO ".utf8) + [0xFF, 0x0A] + Array("S: 250 mx".utf8)) != nil)
    }

    @Test(
        "a line in front of a reply to an authentication was an answer",
        arguments: ["235 2.7.0 ok", "535 5.7.8 no", "334 "])
    func lateAnswer(_ reply: String) throws {
        let paste = try #require(ImportedPaste(PasteText("C: my pony\nS: \(reply)\nC: QUIT\nS: 221 my pony says bye")))
        let text = paste.events.map { "\($0)" }.joined()
        #expect(paste.events.contains(.client(WireLine("<redacted: AUTH response>"), at: 0)))
        #expect(!text.contains("C: my pony"))
    }
}
