import Testing

@testable import Exports
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Text with times")
struct TimedTextTests {
    private static func text(_ dialogue: Dialogue, from start: Int = 0) -> [Substring] {
        var lines: [UInt8] = []
        let transcript = dialogue.transcript
        TimedText.append(start..<transcript.count, of: transcript, hasTimes: true, to: &lines)
        return String(decoding: lines, as: UTF8.self).split(separator: "\n")
    }

    @Test("the time between lines is a remark, where it is a millisecond or more")
    func times() {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 5)
        _ = dialogue.send(Array("NOOP".utf8), at: 5.0005)
        dialogue.receive(Array("250 Ok\r\n".utf8), at: 6.5)
        #expect(Self.text(dialogue) == ["S: 220 mx", "C: NOOP", "# 1.5s", "S: 250 Ok"])
    }

    @Test("commands that were sent together stay together")
    func group() {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"] { _ = dialogue.send(Array(line.utf8), at: 1) }
        dialogue.receive(Array("250 Ok\r\n250 Ok\r\n".utf8), at: 2)
        let lines = Self.text(dialogue)
        #expect(lines.contains(":queue") && lines.contains(":flush") && lines.contains("# 1.0s"))
    }

    @Test("nothing is written of nothing, and a clock that goes back is no time")
    func edges() {
        #expect(Self.text(Dialogue()).isEmpty)
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 9)
        _ = dialogue.send(Array("NOOP".utf8), at: 1)
        #expect(Self.text(dialogue) == ["S: 220 mx", "C: NOOP"])
    }
}
