import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Sessions as people paste them")
struct PastedDialogueTests {
    /// The code of each reply, and what it answers.
    private func answers(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let pasted = PastedDialogue(lines) else { return [] }
        return ExplainedPaste.replies(of: pasted).map(\.explanation).map { "\($0.code) \($0.context?.label ?? "?")" }
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

    @Test("from telnet, the client's lines bare")
    func bare() {
        #expect(
            answers(Self.telnet) == [
                "220 the greeting", "250 answers HELO", "250 answers MAIL", "554 answers RCPT", "354 answers DATA",
                "250 answers the message", "221 answers QUIT",
            ])
    }

    @Test("no time is known of it, and none is written")
    func times() throws {
        let pasted = try #require(RecordedDialogue(pasted: Array(Self.telnet.utf8)))
        #expect(!pasted.hasTimes && TextForm.header(pasted.header).last == "# pasted text")
        var dialogue = Dialogue(hasTimes: pasted.hasTimes)
        for event in pasted.events { dialogue.replay(event) }
        #expect(dialogue.transcript.count > 5)
        #expect((0..<dialogue.transcript.count).allSatisfy { dialogue.elapsed(at: $0) == nil })
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
              SMTP<< 250 HELP
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
        #expect(PastedDialogue(text.split(separator: "\n").map(String.init)) == nil)
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
        let recorded = try #require(RecordedDialogue(pasted: Array(text.utf8)))
        var dialogue = Dialogue()
        for event in recorded.events { dialogue.replay(event) }
        let lines = (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0].flatMap(TextForm.line) }
        let spoken = text.split(separator: "\n").filter { $0.hasPrefix("C") || $0.hasPrefix("S") }.map(String.init)
        #expect(lines.filter { $0.hasPrefix("C") || $0.hasPrefix("S") } == spoken)
        #expect(dialogue.session.isUnderTLS)
    }
}
