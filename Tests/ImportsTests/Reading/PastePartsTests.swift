import Testing

@testable import Imports
@testable import SMTPSyntax
@testable import SessionModel

@Suite("The parts of a paste")
struct PastePartsTests {
    private static let curl = """
        * Host mail.example.test:587 was resolved.
        * IPv6: (none)
        * IPv4: 192.0.2.25
        *   Trying 192.0.2.25:587...
        * Connected to mail.example.test (192.0.2.25) port 587
        < 220 mail.example.test ESMTP
        > EHLO client
        < 250 mail.example.test
        > QUIT
        < 221 bye
        """
    private static let swaks =
        "=== Trying 192.0.2.1:25...\n=== Connected to 192.0.2.1.\n<-  220 mx.example.net\n -> EHLO a\n<-  250 mx.example.net\n -> QUIT\n<-  221 bye"
    private static let telnet =
        "Trying 192.0.2.3...\nConnected to mx.\nEscape character is '^]'.\n220 mx.example.org\nEHLO a\n250 mx.example.org\nQUIT\n221 bye\nConnection closed by foreign host."
    private static let mailKit =
        "Connected to smtp://mail.example.test:25/\nS: 220 mail.example.test\nC: EHLO a\nS: 250 mail.example.test\nC: QUIT\nS: 221 bye"
    private static let exim =
        "Connecting to mx1.example.test [192.0.2.1]:25 ... connected\n  SMTP<< 220 mx1.example.test\n  SMTP>> EHLO a\n  SMTP<< 250 mx1.example.test\n  SMTP>> MAIL FROM:<a@example.org>\n  SMTP<< 450 later\n  SMTP>> QUIT"
    private static let postfix =
        "Jan  2 10:00:00 mx postfix/smtp[1]: smtp_connect_addr: trying: mx2.example.test[192.0.2.2] port 25...\nJan  2 10:00:00 mx postfix/smtp[1]: < mx2.example.test[192.0.2.2]:25: 220 mx2.example.test\nJan  2 10:00:00 mx postfix/smtp[1]: > mx2.example.test[192.0.2.2]:25: EHLO a\nJan  2 10:00:00 mx postfix/smtp[1]: < mx2.example.test[192.0.2.2]:25: 250 mx2.example.test"
    static let all = [curl, swaks, telnet, mailKit, exim, postfix]

    private func hosts(_ text: String) -> [String] {
        ImportedPaste(PasteText(text))?.sessions.filter(\.hasLines).map { $0.peer ?? "?" } ?? []
    }

    @Test("each session of a program is one part, from its first line on", arguments: all)
    func one(_ text: String) throws {
        let paste = try #require(ImportedPaste(PasteText(text)))
        #expect(paste.sessions.count == 1 && paste.sessions.first?.isWhole == true)
        let unread = paste.events.filter {
            if case .note(let note, _) = $0 { note.id == "paste-unread" } else { false }
        }
        #expect(unread.isEmpty, "\(unread)")
    }

    @Test("one after the other, of whatever program, they are sessions of their own", arguments: all, all)
    func two(_ first: String, _ second: String) throws {
        let hosts = hosts(first + "\n" + second)
        #expect(hosts.count == 2 && !hosts.contains("?"), "\(hosts)")
    }

    @Test("in a log of Postfix each host has a session of its own, also where the one before was lost")
    func peers() {
        let lines = [
            "< mx1.example.test[192.0.2.1]:25: 220 mx1.example.test", "> mx1.example.test[192.0.2.1]:25: EHLO a",
            "< mx2.example.test[192.0.2.2]:25: 220 mx2.example.test", "> mx2.example.test[192.0.2.2]:25: EHLO a",
            "< mx2.example.test[192.0.2.2]:25: 250 mx2.example.test",
        ]
        let text = lines.map { "Jan  2 10:00:00 mx postfix/smtp[1]: \($0)" }.joined(separator: "\n")
        #expect(hosts(text) == ["mx1.example.test", "mx2.example.test"])
    }

    @Test("of a program whose input was a file only the replies are in the text")
    func oneSided() throws {
        let text =
            "CONNECTED(00000003)\ndepth=0 CN = mx\n---\n250 HELP\n250 mx.example.test\n550 5.1.1 no such user\n221 bye\n"
        let paste = try #require(ImportedPaste(PasteText(text)))
        #expect(paste.sentence == "Read as a session of openssl s_client.")
        #expect(PasteAnswers.list(paste).map { $0.prefix(3) } == ["250", "550", "221"])
    }

    @Test("up to five, with prompts between them")
    func five() throws {
        let prompts = [
            "$ swaks --to a@b", "alice@host:~/mail$ curl -v smtp://mx", "[root@mx ~]# telnet mx 25",
            #"PS C:\Users\alice> curl.exe -v smtp://mx"#, "# sendmail -v a@b",
        ]
        let text = zip(prompts, Self.all).map { "\($0)\n\($1)" }.joined(separator: "\n\n")
        let paste = try #require(ImportedPaste(PasteText(text)))
        #expect(paste.sessions.count == 5)
        #expect(paste.sessions.map(\.isWhole) == [true, true, true, true, true])
        let notes = paste.events.compactMap { if case .note(let note, _) = $0 { note } else { nil } }
        for prompt in prompts { #expect(notes.contains { $0.id == "paste-remark" && $0.text == prompt }, "\(prompt)") }
        #expect(notes.filter { $0.id == Note.connectedID }.map(\.text).last == "session 5: mx1.example.test")
        #expect(!notes.contains { $0.id == "paste-unread" })
    }

    @Test(
        "a prompt is one only with a program after it",
        arguments: [
            "220 mx $ curl", "> EHLO a", "# a remark", "$ 5", "MAIL FROM:<a@example.org> curl", "50% of curl",
            "> python", "<- curl > swaks", "Subject: x> curl y", "", " -> mail from:<a@example.org>",
            "# smtptui transcript", ">>> mail from:<a@example.org>",
        ])
    func noPrompt(_ line: String) { #expect(!PromptLine.isPrompt(Array(line.utf8)[...])) }

    @Test(
        "a prompt",
        arguments: [
            "$ curl -v x", "% swaks", "C:\\>telnet mx 25", "\u{276F} curl x", "bash-5.2# /usr/bin/openssl s_client",
            "$ sudo exim -bh 192.0.2.1", "$ SMTP=1 python3 send.py", "alice@host:~$ ", "[root@mx ~]#",
        ])
    func prompt(_ line: String) { #expect(PromptLine.isPrompt(Array(line.utf8)[...])) }

    @Test("a password on the command line is cut")
    func secret() throws {
        let paste = try #require(
            ImportedPaste(PasteText("$ swaks --auth-password hunter22\\ two --to a@b\n" + Self.swaks)))
        let text = paste.events.map { "\($0)" }.joined()
        #expect(!text.contains("hunter22") && !text.contains("two") && text.contains("--auth-password <redacted> --to"))
    }
}
