import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("What becomes of several pasted lines")
struct PasteQuestionTests {
    private static let commands = "MAIL FROM:<a@b.example>\nRCPT TO:<c@d.example>\nRCPT TO:<e@d.example>\n"

    private static func ready() -> Play {
        var play = Play()
        play.connect()
        play.server("220 mx ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mx", "250 PIPELINING")
        return play
    }

    @Test("they are asked about, and nothing is sent before the answer")
    func asked() {
        var play = Self.ready()
        play.happen(.paste(Self.commands))
        #expect(play.effects == [] && play.model.enter == .question)
        #expect(play.row(with: "3 lines were pasted; nothing is sent yet.") != nil)
        #expect(play.row(with: "one by one, each after the reply") != nil && play.row(with: "pipelined group") != nil)
        #expect(play.row(with: "as a message") == nil, "no recipient is accepted")
        #expect(play.row(with: "✓ 250 PIPELINING") != nil, "the conversation is still there")
        play.press(.character("x"), .enter, .tab)
        #expect(play.effects == [] && play.model.enter == .question, "other keys change nothing")
        play.press(.escape)
        #expect(play.effects == [] && play.model.enter == .command)
        #expect(play.model.typing.line.isEmpty && play.model.typing.pasted.isEmpty && play.model.askedPaste == nil)
    }

    @Test("one line, and lines that are added to others, are not asked about")
    func notAsked() {
        var play = Self.ready()
        play.happen(.paste("NOOP\n"))
        #expect(play.model.typing.text == "NOOP" && play.model.enter == .command)
        play.happen(.paste(" x\nRSET"))
        #expect(play.model.typing.text == "NOOP x" && play.model.typing.pasted.count == 1)
        #expect(play.model.enter == .command && play.effects == [])
    }

    @Test("one by one: each line after the reply to the one before, in pieces or not")
    func oneByOne() {
        var play = Self.ready()
        play.happen(.paste(Self.commands))
        play.press(.character("O"))
        #expect(play.written == "MAIL FROM:<a@b.example>\r\n")
        play.happen(.received(Array("250-2.1.0".utf8)))
        #expect(play.written == "")
        play.happen(.received(Array(" Ok\r\n250 and more\r\n".utf8)))
        #expect(play.written == "RCPT TO:<c@d.example>\r\n")
        #expect(play.send("NOOP") == "", "the user's own line would answer for another")
        #expect(play.row(with: "Pasted lines are being sent") != nil && play.model.typing.text == "NOOP")
        play.server("250 2.1.5 Ok")
        #expect(play.written == "RCPT TO:<e@d.example>\r\n" && play.model.driver != nil)
        play.server("250 2.1.5 Ok")
        #expect(play.written == "" && play.model.driver == nil)
        #expect(play.row(with: "3 pasted lines were sent.") != nil)
        #expect(play.model.typing.text == "NOOP", "what was typed meanwhile is still there")
    }

    @Test("a refusal stops it, and the rest waits in the input", arguments: ["450 4.2.0 later", "550 5.1.1 no"])
    func refused(_ reply: String) {
        var play = Self.ready()
        play.happen(.paste(Self.commands))
        play.press(.character("o"))
        play.server(reply)
        #expect(play.written == "" && play.model.driver == nil)
        #expect(play.row(with: "Stopped at \(reply.prefix(3)): 1 pasted line was sent. 2 lines wait") != nil)
        #expect(play.model.typing.text == "RCPT TO:<c@d.example>" && play.model.typing.pasted.count == 1)
        play.press(.enter)
        #expect(play.written == "RCPT TO:<c@d.example>\r\n")
    }

    @Test("Ctrl-C stops it, and so does the end of the connection; no line is lost")
    func stopped() {
        var play = Self.ready()
        play.happen(.paste(Self.commands))
        play.press(.character("o"))
        var gone = play
        play.press(.control("c"))
        #expect(play.row(with: "Stopped: 1 pasted line was sent. 2 lines wait in the input") != nil)
        #expect(play.model.typing.text == "RCPT TO:<c@d.example>")
        play.server("250 Ok")
        #expect(play.written == "")
        gone.happen(.ended(""))
        #expect(gone.model.typing.text == "RCPT TO:<c@d.example>" && gone.model.typing.pasted.count == 1)
    }

    @Test("a challenge stops it, and what follows is masked")
    func challenge() {
        var play = Self.ready()
        play.happen(.paste("AUTH LOGIN\nYWxpY2U=\nc2VjcmV0\n"))
        play.press(.character("o"))
        play.server("334 VXNlcm5hbWU6")
        #expect(play.written == "" && play.model.typing.text == "YWxpY2U=")
        #expect(
            play.row(with: "AUTH waits for an answer. 2 lines wait") != nil && !play.screen.text.contains("YWxpY2U="))
        play.press(.enter)
        #expect(play.written == "YWxpY2U=\r\n")
        play.server("535 5.7.8 no")
        #expect(play.model.typing.line.isEmpty && play.model.typing.pasted.isEmpty)
    }

    @Test("a line with a colon is never run, and stops what is sent one by one")
    func local() {
        var play = Self.ready()
        play.happen(.paste("NOOP\n:close\nRSET\n"))
        play.press(.character("o"))
        play.server("250 Ok")
        #expect(play.effects == [.read] && play.model.connection.link == .open)
        #expect(play.row(with: "begins with a colon; in a paste it is not run") != nil)
        #expect(play.model.typing.text == ":close")
        var group = Self.ready()
        group.happen(.paste("NOOP\n:close\nRSET\n"))
        group.press(.character("g"))
        #expect(group.effects == [] && group.model.group == nil && group.model.typing.text == "NOOP")
        #expect(group.row(with: "line 2 begins with a colon") != nil)
    }

    @Test("as a group: all in one write")
    func group() {
        var play = Self.ready()
        play.happen(.paste(Self.commands))
        play.press(.character("g"))
        #expect(play.written == Self.commands.split(separator: "\n").map { $0 + "\r\n" }.joined())
        #expect(play.model.session.outstanding.count == 3 && play.model.group == nil)
    }

    private static func recipients() -> Play {
        var play = ready()
        play.send("MAIL FROM:<a@b.example>")
        play.server("250 Ok")
        play.send("RCPT TO:<c@d.example>")
        play.server("250 Ok")
        return play
    }

    @Test("as a message: DATA first, the text after 354, and a lone dot ends it")
    func message() {
        var play = Self.recipients()
        play.happen(.paste("Subject: x\n\n.dot\n.\nQUIT\n"))
        play.press(.character("m"))
        #expect(play.written == "DATA\r\n")
        play.server("354 go on")
        #expect(play.written == "Subject: x\r\n\r\n..dot\r\n.\r\n")
        play.server("250 2.0.0 queued")
        #expect(play.written == "" && play.model.typing.text == "QUIT", "what follows the dot waits")
        #expect(play.row(with: "The dot ended the message. 1 line waits in the input") != nil)
    }

    @Test("without a dot the message stays open, and that is said")
    func open() {
        var play = Self.recipients()
        play.happen(.paste("Subject: x\n\ntext\n"))
        play.press(.character("m"))
        play.server("354 go on")
        #expect(play.written == "Subject: x\r\n\r\ntext\r\n" && play.model.session.isInMessage)
        #expect(play.row(with: "sent as message text; a line with a single dot") != nil)
        #expect(play.send(".") == ".\r\n")
    }

    @Test("where DATA is refused no line is sent, and all of them wait")
    func noData() {
        var play = Self.recipients()
        play.happen(.paste("Subject: x\n\ntext\n"))
        play.press(.character("m"))
        play.server("451 4.3.0 later")
        #expect(play.written == "" && play.model.typing.text == "Subject: x" && play.model.typing.pasted.count == 2)
    }

    @Test("a paste of megabytes goes whole, so many lines at a time, and can be stopped in between")
    func large() {
        var play = Self.recipients()
        let line = String(repeating: "x", count: 998)
        let count = 4_000
        play.happen(.paste(String(repeating: line + "\n", count: count)))
        play.press(.character("m"))
        play.server("354 go on")
        var bytes = play.written.utf8.count
        #expect(play.model.wakeTime == play.model.now && bytes < 1_000_000)
        var stopped = play
        var steps = 0
        while play.model.driver != nil && steps < 100 {
            play.happen(.tick)
            bytes += play.written.utf8.count
            steps += 1
        }
        #expect(bytes == count * 1000 && steps >= 7 && play.model.session.isInMessage)
        #expect(play.model.dialogue.session.transaction?.messageOctets == count * 1000)
        stopped.press(.control("c"))
        #expect(stopped.model.driver == nil && stopped.model.wakeTime == nil)
        #expect(stopped.model.typing.pasted.count == count - 500 - 1, "nothing is lost")
    }

    @Test("a second paste during the question is refused, and the first one kept")
    func second() {
        var play = Self.ready()
        play.happen(.paste(Self.commands))
        play.happen(.paste("NOOP\nRSET"))
        #expect(play.row(with: "answer the question first") != nil && play.model.askedPaste?.count == 3)
    }
}
