import Testing

@testable import SMTPSyntax

@Suite("The dots of a message")
struct MessageContentTests {
    @Test(
        "stuffed and back",
        arguments: [("", ""), (".", ".."), ("..", "..."), (".x", "..x"), ("x.", "x."), ("x", "x"), (" .", " .")])
    func stuffing(_ line: String, _ wire: String) {
        let bytes = Array(line.utf8)
        let stuffed = MessageContent.stuffed(bytes)
        #expect(stuffed == Array(wire.utf8))
        #expect(MessageContent.unstuffed(stuffed) == bytes)
        #expect(MessageContent.needsStuffing(bytes) == (line != wire))
        #expect(stuffed != MessageContent.end)
    }
}
