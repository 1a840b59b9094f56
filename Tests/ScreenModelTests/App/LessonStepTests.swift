import Testing

@testable import Lessons
@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("What a lesson asks for, on the screen")
struct LessonStepTests {
    /// A lesson after some lines.
    private func talk(_ lesson: String, _ lines: String...) -> LessonTalk {
        var talk = LessonTalk(.builtIn, lesson: lesson)
        talk.press(.enter)
        for line in lines { talk.enter(line) }
        return talk
    }

    private static let hello = "EHLO client.example.org"
    private static let mail = "MAIL FROM:<you@example.org>"

    /// A lesson, what was sent, and what Tab puts into the line.
    private static let steps: [(lesson: String, lines: [String], step: String)] = [
        ("greeting", [], "HELP"), ("greeting", ["HELP"], "QUIT"),
        ("hello", [], "HELO client.example.org"),
        ("transaction", [], hello), ("transaction", [hello], "MAIL FROM:<>"),
        ("size", [hello], "MAIL FROM:<>"), ("size", [hello, mail + " SIZE=5000"], "MAIL FROM:<>"),
        ("downgrade", [hello], "STARTTLS"), ("downgrade", [hello, "STARTTLS"], "QUIT"),
        ("auth-plain", [hello], "AUTH PLAIN "),
        ("scram", [hello], ":auth SCRAM-SHA-256"), ("submission", [hello, mail], "STARTTLS"),
        ("reset", [hello, mail, "RCPT TO:<bob@example.test>"], "RSET"),
        ("dsn", [hello, mail + " RET=HDRS ENVID=1"], "RCPT TO:<>"),
        ("chunking", [hello, mail], "RCPT TO:<>"),
        ("chunking", [hello, mail, "RCPT TO:<bob@example.test>"], "BDAT "),
        ("codes", ["NOOP", hello], "MAIL FROM:<>"), ("verify", [], "VRFY "), ("lmtp", [], "LHLO client.example.org"),
    ]

    @Test("Tab and F8 offer what the step asks for, or what comes before it", arguments: steps.indices)
    func tab(_ index: Int) {
        let (lesson, lines, step) = Self.steps[index]
        var talk = talk(lesson)
        for line in lines { talk.enter(line) }
        #expect(talk.model.firstStep?.text == step, "\(talk.text)")
        talk.press(.tab)
        #expect(talk.model.typing.text == step)
    }

    @Test("a message that does not count has a row that says why")
    func notYet() {
        var talk = talk("message", Self.hello, Self.mail, "RCPT TO:<bob@example.test>", "DATA", "", "At noon?", ".")
        #expect(talk.text.contains("Not yet: the header has no field Subject:."), "\(talk.text)")
        for line in [Self.mail, "RCPT TO:<bob@example.test>", "DATA", "Subject: Lunch", "", "At noon?", "."] {
            talk.enter(line)
        }
        #expect(!talk.text.contains("Not yet") && talk.run?.isFinished == true)
    }

    @Test("where the step has no row, it is a notice")
    func notice() {
        var talk = LessonTalk(.builtIn, lesson: "message", size: Size(width: 40, height: 10))
        talk.press(.enter)
        for line in [Self.hello, Self.mail, "RCPT TO:<bob@example.test>", "DATA", "", "At noon?", "."] {
            talk.enter(line)
        }
        #expect(talk.model.notice?.contains("Not yet: the header has no field Subject:.") == true)
    }

    @Test("while the bytes of a chunk are typed nothing says that a reply is due")
    func chunk() {
        let talk = talk("chunking", Self.hello, Self.mail, "RCPT TO:<bob@example.test>", "BDAT 20 LAST")
        #expect(talk.model.session.chunkRemaining == 20)
        #expect(!talk.model.isMessageUnanswered && !talk.text.contains("Wait for the reply"), "\(talk.text)")
    }

    @Test("no row of the text of a lesson is cut on a screen of 80 columns", arguments: Course.builtIn.names)
    func whole(_ name: String) throws {
        let talk = LessonTalk(.builtIn, lesson: name)
        let run = try #require(talk.run)
        for row in LessonText.rows(of: run.lesson.text, width: 79).prefix(16) {
            #expect(talk.text.contains(row), "\(row)\n\(talk.text)")
        }
        for step in run.lesson.steps { #expect(LessonText.rows(of: [step.task], width: 77).count <= 2) }
    }
}
