import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("How long things took")
struct ElapsedTests {
    @Test("the greeting from the connection, the handshake from the 220")
    func measured() {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.1:25", after: 0.1), at: 1)
        dialogue.receive(Array("220-mx\r\n".utf8), at: 3)
        dialogue.receive(Array("220 mx\r\n".utf8), at: 7.5)
        #expect(dialogue.elapsed(at: 1) == 2)
        #expect(dialogue.elapsed(at: 2) == 6.5)
        _ = dialogue.send(Array("EHLO a".utf8), at: 8)
        dialogue.receive(Array("250-mx\r\n250 STARTTLS\r\n".utf8), at: 9)
        _ = dialogue.send(Array("STARTTLS".utf8), at: 10)
        dialogue.receive(Array("220 go\r\n".utf8), at: 11)
        dialogue.secured(TLSDialogueTests.report(), at: 11.25)
        #expect(dialogue.elapsed(at: dialogue.transcript.count - 1) == 0.25)
    }
}
