import SMTPSyntax
import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("Marks, and what is new below")
struct MarksTests {
    /// A session in which the chosen MAIL and the newest RCPT are marked.
    private static func marked(width: Int = 80, height: Int = 40) -> Play {
        var play = Play.recipients(width: width, height: height)
        play.send(":mark not a user")
        play.press(.function(2), .up, .up)
        play.type("m")
        return play
    }

    @Test("m and :mark mark an exchange: a sign in front of its command, and a note")
    func marking() {
        let play = Self.marked()
        #expect(play.row(with: "C ◆MAIL FROM:<alice@example.org>") != nil)
        #expect(play.row(with: "C ◆RCPT TO:<nobody@example.test>") != nil)
        #expect(play.row(with: "C  RCPT TO:<bob@example.test>") != nil)
        #expect(play.row(with: "mark 1: 550 answers RCPT, not a user") != nil)
        #expect(play.row(with: "mark 2: 250 answers MAIL") != nil)
    }

    @Test("the same mark is not made twice, but it can get a name")
    func twice() {
        var play = Self.marked()
        let count = play.model.dialogue.transcript.count
        play.type("m")
        #expect(play.model.dialogue.transcript.count == count && play.model.notice != nil)
        play.press(.escape)
        play.send(":mark")
        #expect(play.model.dialogue.transcript.count == count)
        play.send(":mark again")
        #expect(play.row(with: "550 answers RCPT, again") != nil)
        #expect(play.model.dialogue.transcript.marked.count == 2)
    }

    @Test("' and :marks go from mark to mark, round and round")
    func going() {
        var play = Self.marked()
        play.press(.escape)
        play.send(":marks")
        #expect(play.row(with: "answers MAIL FROM:<alice@example.org>") != nil)
        play.type("'")
        #expect(play.row(with: "answers RCPT TO:<nobody@example.test>") != nil)
        play.type("'")
        #expect(play.row(with: "answers MAIL FROM:<alice@example.org>") != nil)
    }

    @Test("where nothing is marked, or can be, a sentence says so")
    func nothing() {
        var play = Play()
        play.connect()
        play.send(":mark")
        #expect(play.model.notice == "There is no reply yet, so nothing can be marked.")
        play.send(":marks")
        #expect(play.model.notice?.contains(":mark [NAME]") == true)
    }

    @Test("a recording has the marks that were made; they can be removed until one leaves")
    func recorded() {
        let file = Self.marked().recording
        var show = Play.loading(file, height: 40)
        show.happen(.loaded(file))
        show.happen(.loaded([]))
        #expect(show.row(with: "C ◆MAIL FROM:<alice@example.org>") != nil)
        show.type("'")
        #expect(show.row(with: "answers RCPT TO:<nobody@example.test>") == nil)
        #expect(show.row(with: "answers MAIL FROM:<alice@example.org>") != nil)
        show.type("m")
        #expect(show.model.dialogue.transcript.marked.count == 1 && show.model.notice == "No longer marked.")
    }

    private static func scrolled(_ marks: Marks = .unicode, width: Int = 80, height: Int = 24) -> Play {
        var play = Play(width: width, height: height, marks: marks)
        play.connect()
        play.server("220 mail.example.test ESMTP")
        for number in 0..<20 {
            play.send("NOOP \(number)")
            play.server("250 Ok")
        }
        play.press(.pageUp, .pageUp)
        return play
    }

    @Test("while scrolled back a row counts what comes; End and Esc go there", arguments: [Key.end, .escape])
    func newBelow(_ key: Key) {
        var play = Self.scrolled()
        #expect(play.row(with: "PgDn: more below") != nil)
        play.server("250 unasked", "250 unasked")
        // The first one has a finding.
        #expect(play.row(with: "↓ 3 new below: End goes there") != nil, "\(play.screen.text)")
        play.type("NO")
        play.press(key)
        #expect(play.model.shown.top == nil && play.model.typing.text == "NO")
        #expect(play.row(with: "new below") == nil)
    }

    @Test("End inside the line is of the line")
    func endOfLine() {
        var play = Self.scrolled(.ascii, width: 120, height: 40)
        play.type("NOOP")
        play.press(.left, .end)
        #expect(play.model.shown.top != nil)
        play.server("421 4.3.2 going down")
        #expect(play.row(with: " new below: End goes there") != nil, "\(play.screen.text)")
        play.press(.end)
        #expect(play.model.shown.top == nil)
    }
}
