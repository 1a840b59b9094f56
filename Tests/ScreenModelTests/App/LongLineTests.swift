import SMTPSyntax
import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("Lines and pastes without end")
struct LongLineTests {
    private static func ready() -> Play {
        var play = Play()
        play.connect()
        play.server("220 mx")
        play.send("EHLO client.example.org")
        play.server("250-mx", "250 CHUNKING")
        return play
    }

    private static func line(_ count: Int) -> String { String(repeating: "a", count: count) }

    @Test("what has no room in a line is counted and said, and the line is not sent without it")
    func full() {
        var play = Self.ready()
        play.happen(.paste(Self.line(LineEditor.longestLine - 2)))
        play.type("bcde")
        #expect(play.row(with: "2 characters have no room: a line can have 65536 bytes. ^C clears it.") != nil)
        play.press(.enter)
        #expect(play.effects.isEmpty && play.row(with: "Not sent: 2 characters have no room") != nil)
        play.press(.backspace)
        play.type("e")
        play.press(.enter)
        #expect(play.effects == [.write(Array((Self.line(65_534) + "be\r\n").utf8))])
    }

    @Test(
        "a paste that is too long is refused as a whole, and said",
        arguments: [
            (Self.line(65_537), "a line would have 65537 bytes; the limit is 65536"),
            ("NOOP\n" + Self.line(65_537), "a line would have 65537 bytes; the limit is 65536"),
            (String(repeating: "\n", count: 1_048_578), "1048578 lines would wait; the limit is 1048576"),
        ])
    func refused(_ text: String, _ words: String) {
        var play = Self.ready()
        play.happen(.paste(text))
        #expect(play.model.typing.line.isEmpty && play.model.typing.pasted.isEmpty)
        #expect(play.row(with: "Nothing was pasted:")?.contains(words) == true)
        play.happen(.pasteTooLong(1 << 20))
        #expect(play.row(with: "Nothing was pasted: the text has more than 1048576 bytes.") != nil)
    }

    @Test("two pastes that are too long together: the second is refused, the first waits")
    func together() {
        var play = Self.ready()
        play.paste(Self.line(40_000) + "\nNOOP")
        play.paste(Self.line(40_000) + "\nRSET")
        #expect(play.model.typing.line.octetCount == 40_000 && play.model.typing.pasted.count == 1)
        #expect(play.row(with: "a line would have 80000 bytes") != nil)
    }

    @Test("the row under a line is not longer to make than the line is judged", arguments: ["MAIL FROM:<", "X"])
    func judged(_ beginning: String) {
        var play = Self.ready()
        play.type(beginning)
        play.happen(.paste(Self.line(Typing.mostJudged)))
        #expect(play.model.typing.judged == nil)
        let words = "The line has \(Typing.mostJudged + beginning.count) bytes; no command line may be so long."
        #expect(play.row(with: words)?.contains("RFC 5321 §4.5.3.1.4") == true)
        play.press(.enter)
        #expect(play.effects.count == 1, "it is sent all the same")
    }

    @Test("a long line of a message is measured without being read")
    func message() {
        var play = Play.message()
        play.happen(.paste(Self.line(60_000)))
        #expect(play.row(with: "has more than 998 bytes") != nil)
        play.press(.control("u"))
        play.type(".")
        #expect(play.row(with: "Enter ends the message.") != nil)
        play.type("x")
        #expect(play.row(with: "A dot is added in front on the wire") != nil)
    }

    @Test("of a line only what is around the cursor is drawn, at its end, its beginning and in between")
    func drawn() {
        var play = Self.ready()
        let text = (0..<9000).map { "\($0 % 10)" }.joined()
        play.happen(.paste(text))
        #expect(play.row(with: "> " + text.suffix(77)) != nil)
        play.press(.control("a"))
        #expect(play.row(with: "> " + text.prefix(78)) != nil)
        for _ in 0..<100 { play.press(.right) }
        #expect(play.row(with: "> " + text.dropFirst(23).prefix(78)) != nil)
        #expect(play.screen.cursor == Point(x: 79, y: 21))
    }

    @Test("pasted lines of a message go so many at a time, and Ctrl-C stops them")
    func flowing() {
        var play = Play.message()
        let count = 1_200
        play.happen(.paste((0..<count).map { "line \($0)\n" }.joined() + ".\nNOOP\n"))
        play.press(.enter)
        var sent = play.model.dialogue.transcript.count
        #expect(play.model.typing.isFlowing && play.model.typing.pasted.count == count + 1 - 500)
        #expect(play.model.wakeTime == play.model.now, "nothing has to happen for the next ones to go")
        var stopped = play
        play.type("x")
        #expect(play.row(with: "Pasted lines are being sent; ^C stops that.") != nil)
        var steps = 0
        while play.model.typing.isFlowing && steps < 10 {
            play.happen(.tick)
            #expect(play.model.dialogue.transcript.count - sent <= 501)
            sent = play.model.dialogue.transcript.count
            steps += 1
        }
        #expect(steps == 2 && !play.model.session.isInMessage)
        #expect(play.model.typing.text == "NOOP", "what follows the dot waits as a command")
        stopped.press(.control("c"))
        #expect(!stopped.model.typing.isFlowing && stopped.model.typing.pasted.isEmpty)
        #expect(stopped.model.typing.line.isEmpty && stopped.model.session.isInMessage)
    }

    @Test("the lines of a paste come in their order, and many cost no more than few")
    func order() throws {
        var lines = PastedLines()
        try lines.append(PastedLines("a\nb"))
        let first = lines.takeNext()
        #expect(first == "a")
        try lines.append(PastedLines("c\n"))
        #expect(lines.count == 2)
        let rest = [lines.takeNext(), lines.takeNext(), lines.takeNext()]
        #expect(rest == ["b", "c", nil])
        #expect(lines == PastedLines() && lines.isEmpty)
    }

    @Test("a question of :auth accepts one line, and the others are not lost without a word")
    func oneLine() {
        var play = LoginPlay.ready("CRAM-MD5")
        play.send(":auth CRAM-MD5 alice")
        play.paste("secret\nmore")
        #expect(play.row(with: "Only the first pasted line was inserted.") != nil)
    }
}
