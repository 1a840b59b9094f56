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

    private static func lastMessage(of dialogue: ServerDialogue) -> AcceptedMessage? {
        var server = ServerSession(scenario: dialogue.scenario)
        _ = server.receive(dialogue.steps.flatMap(\.sent))
        return server.server.lastMessage
    }
}
