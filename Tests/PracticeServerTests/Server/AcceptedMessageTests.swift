import Testing

@testable import PracticeServer

@Suite("The message that was taken")
struct AcceptedMessageTests {
    @Test("Sender, accepted recipients and the text without the dots of transparency")
    func message() throws {
        let dialogue = ServerDialogue(
            "dots",
            """
            C: EHLO client.example.org
            C: MAIL FROM:<Alice@example.org> SIZE=100
            C: RCPT TO:<nobody@example.test>
            C: RCPT TO:<Bob@example.test>
            C: RCPT TO:<postmaster>
            C: DATA
            C: Subject: Dots
            C:
            C: ..profile
            C: ..
            C: ...
            C: \\xff
            C: .
            """)
        let message = try #require(Self.lastMessage(of: dialogue))
        #expect(message.sender == "Alice@example.org")
        #expect(message.recipients == ["Bob@example.test", "Postmaster"])
        #expect(message.text == Array("Subject: Dots\r\n\r\n.profile\r\n.\r\n..\r\n".utf8) + [0xFF, 0x0D, 0x0A])
    }

    @Test("A message that is refused leaves the one before")
    func refused() {
        let dialogue = ServerDialogue(
            "one taken, one refused",
            """
            \(ServerDialogues.data)
            C: first
            C: .
            C: MAIL FROM:<>
            C: RCPT TO:<bob@example.test>
            C: DATA
            C: second\\x0a
            C: .
            """)
        #expect(Self.lastMessage(of: dialogue)?.text == Array("first\r\n".utf8))
    }

    @Test("An empty message from nobody is a message")
    func empty() {
        let dialogue = ServerDialogue(
            "empty",
            """
            C: HELO client.example.org
            C: MAIL FROM:<>
            C: RCPT TO:<bob@example.test>
            C: DATA
            C: .
            """)
        let message = Self.lastMessage(of: dialogue)
        #expect(message?.sender == "")
        #expect(message?.text == [])
    }

    @Test("No message, no mail")
    func none() {
        #expect(ServerSession().server.lastMessage == nil)
    }

    @Test("the server puts Return-Path and Received in front")
    func trace() throws {
        var server = ServerSession(scenario: .standard, client: "192.0.2.7")
        let now = Moment(milliseconds: 1_796_025_600_000)
        for line in [
            "EHLO client.example.org", "MAIL FROM:<alice@example.org>", "RCPT TO:<bob@example.test>", "BDAT 4 LAST",
        ] {
            _ = server.receive(Array("\(line)\r\n".utf8), at: now)
        }
        _ = server.receive(Array("text".utf8), at: now)
        let message = try #require(server.server.lastMessage)
        #expect(
            String(decoding: message.stored, as: UTF8.self).split(separator: "\r\n") == [
                "Return-Path: <alice@example.org>", "Received: from client.example.org ([192.0.2.7])",
                "        by practice.example.test with ESMTP id practice-1", "        for <bob@example.test>;",
                "        Mon, 30 Nov 2026 08:00:00 +0000", "text",
            ])
        #expect(message.stored.suffix(2) == [0x0D, 0x0A], "a file of lines ends with one")
    }

    @Test("of several recipients none is named, and the protocol says how it came in")
    func several() throws {
        let dialogue = ServerDialogue(
            "several", on: .plain.offering(.standard),
            """
            C: EHLO client.example.org
            C: AUTH PLAIN AGFsaWNlAGNvcnJlY3QgaG9yc2U=
            C: MAIL FROM:<> SMTPUTF8
            C: RCPT TO:<bob@example.test>
            C: RCPT TO:<alice@example.test>
            C: DATA
            C: .
            """)
        let stored = String(decoding: try #require(Self.lastMessage(of: dialogue)).stored, as: UTF8.self)
        #expect(stored.contains("with UTF8SMTPA id practice-1;\r\n        Thu, 1 Jan 1970 00:00:00 +0000\r\n"))
    }

    private static func lastMessage(of dialogue: ServerDialogue) -> AcceptedMessage? {
        var server = dialogue.server
        _ = server.receive(dialogue.steps.flatMap(\.sent))
        return server.server.lastMessage
    }
}
