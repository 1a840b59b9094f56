import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("Commands that are sent as a group")
struct GroupTests {
    private static func ready(_ offer: String = "PIPELINING") -> Play {
        var play = Play()
        play.connect()
        play.server("220 mx ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mx", "250 \(offer)")
        return play
    }

    private static func queued(_ lines: String..., offer: String = "PIPELINING") -> Play {
        var play = ready(offer)
        play.send(":queue")
        for line in lines { play.send(line) }
        return play
    }

    @Test("Enter collects, the prompt counts, and :flush sends all in one write")
    func flush() {
        var play = Self.queued("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA")
        #expect(play.effects == [] && play.model.session.outstanding.isEmpty)
        #expect(play.row(with: " queue 3>") != nil)
        #expect(play.row(with: "3 collected; Alt-q sends them in one write") != nil)
        play.send(":flush")
        #expect(play.written == "MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n")
        #expect(play.effects.count == 1 && play.model.enter == .command)
    }

    @Test("the group is shown as one, and each reply names the command that it answers")
    func shown() {
        var play = Self.queued("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "RCPT TO:<e@d.example>")
        play.press(.alt("q"))
        #expect(play.row(with: "C┌ MAIL FROM:") != nil && play.row(with: "C│ RCPT TO:<c@d.example>") != nil)
        #expect(play.row(with: "C└ RCPT TO:<e@d.example>") != nil)
        play.server("250 one", "550 two", "250 three")
        #expect(play.screen.text.contains("550 two"))
        let rows = play.screen.text.replacing("│", with: "")
        #expect(rows.contains("re: RCPT TO:<c@d.example>") && rows.contains("re: RCPT TO:<e@d.example>"))
        #expect(rows.contains("re: MAIL FROM:<a@b.example>"))
        var alone = Self.ready()
        alone.send("NOOP")
        alone.server("250 Ok")
        #expect(!alone.screen.text.contains("re: ") && alone.row(with: "C  NOOP") != nil)
    }

    @Test("of a group that fails the first refusal is explained, and Next is that of now")
    func firstRefusal() {
        var play = Self.queued("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA")
        play.press(.alt("q"))
        play.server("250 2.1.0 Ok", "550 5.1.1 no such user", "554 5.5.1 no valid recipients")
        #expect(play.row(with: "550 5.1.1 answers RCPT TO:<c@d.example>") != nil)
        #expect(play.row(with: "first refusal of the group") != nil)
        #expect(play.row(with: "Now, not after this reply:") != nil && play.model.firstStep?.verb == .rcpt)
        play.press(.function(2), .down)
        #expect(play.row(with: "554 5.5.1 answers DATA") != nil, "the others can be chosen")
        play.press(.escape)
        play.send("RCPT TO:<e@d.example>")
        play.server("450 4.2.0 later")
        #expect(play.row(with: "450 4.2.0 answers RCPT TO:<e@d.example>") != nil, "the group is over")
        var good = Self.queued("MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "RCPT TO:<e@d.example>")
        good.press(.alt("q"))
        good.server("250 2.1.0 Ok", "550 5.1.1 no such user", "250 2.1.5 Ok")
        #expect(good.row(with: "250 2.1.5 answers RCPT TO:<e@d.example>") != nil)
    }

    @Test("a line is judged as after those that are collected")
    func judged() {
        var play = Self.queued("MAIL FROM:<a@b.example>")
        play.type("RCPT TO:<c@d.example>")
        #expect(play.row(with: "expects 250") != nil)
        play.press(.control("u"))
        play.type("DATA")
        #expect(play.row(with: "expects 354") == nil, "no recipient is collected")
    }

    @Test("a group that breaks RFC 2920 needs a second :flush")
    func warned() {
        var play = Self.queued("NOOP", "MAIL FROM:<a@b.example>")
        play.send(":flush")
        #expect(play.effects == [])
        #expect(play.row(with: "Not sent: NOOP (command 1) must end its group. :flush again sends it anyway.") != nil)
        var added = play
        added.send("RSET")
        added.send(":flush")
        #expect(added.effects == [], "another command is another group")
        play.send(":flush")
        #expect(play.written == "NOOP\r\nMAIL FROM:<a@b.example>\r\n")
        var missing = Self.queued("RSET", "RSET", offer: "SIZE")
        missing.send(":flush")
        #expect(
            missing.effects == [] && missing.row(with: "the server has not offered PIPELINING. :flush again") != nil)
        missing.send(":flush")
        #expect(missing.written == "RSET\r\nRSET\r\n")
    }

    @Test("Up brings the newest command back, :queue shows them, and :queue cancel drops them")
    func edited() {
        var play = Self.queued("RSET", "NOOP")
        play.press(.up)
        #expect(play.model.typing.text == "NOOP" && play.model.enter == .queue(1))
        play.type(" x")
        play.press(.enter)
        play.send(":queue")
        #expect(play.row(with: "1  RSET") != nil && play.row(with: "2  NOOP x") != nil)
        play.press(.escape)
        play.send(":queue cancel")
        #expect(play.effects == [] && play.model.enter == .command && play.row(with: "2 not sent") != nil)
    }

    @Test("a secret is not shown among the collected lines, and not kept in the history")
    func secret() {
        var play = Self.queued("RSET", "AUTH PLAIN AGFsaWNlAHNlY3JldA==")
        play.send(":queue")
        #expect(play.row(with: "2  a line with a secret") != nil && !play.screen.text.contains("AGFsaWNl"))
        play.press(.escape)
        play.send(":queue cancel")
        for _ in 0..<5 {
            play.press(.up)
            #expect(!play.model.typing.text.contains("AGFsaWNl"))
        }
    }

    @Test("what has no reply in time is named, and :close ends the wait")
    func missing() {
        var play = Self.queued("RSET", "NOOP x")
        play.press(.alt("q"))
        play.server("250 Ok")
        play.send("NOOP y")
        play.wait(301)
        let notes = (0..<play.model.dialogue.transcript.count).compactMap { index -> String? in
            if case .note(let note) = play.model.dialogue.transcript[index]?.body { note.text } else { nil }
        }
        #expect(notes.last?.contains("no reply to NOOP x, NOOP y. :close ends the wait") == true)
        play.send(":close")
        #expect(play.effects == [.close])
    }

    @Test("a reply too many is a finding")
    func tooMany() {
        var play = Self.queued("RSET", "NOOP")
        play.press(.alt("q"))
        play.server("250 one", "250 two", "250 three")
        #expect(play.screen.text.contains("‼"))
    }

    @Test("ten thousand commands are collected and sent, and one more is refused")
    func many() {
        var play = Self.ready()
        let lines = (0..<CommandGroup.most).map { "RCPT TO:<u\($0)@d.example>\n" }.joined()
        play.happen(.paste(lines))
        play.press(.character("g"))
        #expect(play.written.utf8.count == lines.utf8.count + CommandGroup.most)
        play.send(":queue")
        play.happen(.paste(lines))
        play.press(.character("g"))
        #expect(play.model.group?.count == CommandGroup.most)
        play.send("NOOP")
        #expect(play.row(with: "A group can have 10000 commands") != nil && play.model.typing.text == "NOOP")
    }
}
