import Testing

@testable import Lessons
@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("Lessons on the screen")
struct LessonTests {
    private func talk(_ lesson: String? = "leave", _ size: Size = Size(width: 80, height: 24)) -> LessonTalk {
        LessonTalk(.ofTests, lesson: lesson, size: size)
    }

    @Test("a lesson begins with its text, and Enter goes to the session")
    func text() {
        var talk = talk()
        #expect(talk.model.shown.page == .lesson)
        for words in [
            "Lesson 1 of 2: Say hello and leave", "Begin a session and end it.", "EHLO says who you are",
            "End the session.",
        ] {
            #expect(talk.text.contains(words), "\(words)")
        }
        talk.press(.enter)
        #expect(talk.model.shown.page == nil)
        talk.press(.alt("t"))
        #expect(talk.model.shown.page == .lesson)
        talk.press(.alt("t"))
        #expect(talk.model.shown.page == nil)
    }

    @Test("it is passed by typing, each step is marked, and its end leads to the next one")
    func passed() {
        var talk = talk()
        talk.press(.enter)
        #expect(talk.text.contains("Lesson 1/2 ▱▱") && talk.text.contains("Lesson: step 1 of 2"))
        talk.enter("EHLO me.example.org")
        #expect(talk.text.contains("Lesson 1/2 ▰▱") && talk.text.contains("Step 1 of 2 is done."))
        #expect(talk.text.contains("✓ Say hello with EHLO and a name.") && talk.text.contains("▸ End the session."))
        #expect(talk.kept.record(of: "leave")?.done == [0])
        talk.enter("quit")
        #expect(talk.model.shown.page == nil && talk.kept.isFinished("leave"))
        #expect(talk.text.contains("221 2.0.0") && talk.text.contains("The lesson is passed. Enter on an empty line"))
        #expect(talk.text.contains("Enter summary"))
        talk.press(.enter)
        #expect(talk.model.shown.page == .passed)
        for words in [
            "EHLO begins a session", "RFC 5321 §4.1.1.10", "1 of 2 lessons passed", ":lesson next", "Name a sender",
        ] {
            #expect(talk.text.contains(words), "\(words)")
        }
        talk.press(.enter)
        #expect(talk.run?.lesson.name == "sender" && talk.model.shown.page == .lesson)
        #expect(talk.model.connection.link == .open && talk.model.session.phase == .greeted)
        talk.press(.enter)
        talk.enter("EHLO me.example.org")
        talk.enter("MAIL FROM:<me@example.org>")
        talk.press(.enter)
        #expect(talk.text.contains("That was the whole course.") && talk.text.contains("Enter list the lessons"))
        talk.press(.enter)
        #expect(talk.model.shown.page == .lessons)
    }

    @Test("the solution is put into the line and is not sent")
    func solution() {
        var talk = talk()
        talk.press(.enter, .alt("a"))
        #expect(talk.model.typing.text == "EHLO client.example.org" && talk.run?.done.isEmpty == true)
        talk.press(.alt("a"))
        #expect(talk.model.typing.text == "EHLO client.example.org")
        talk.press(.enter)
        #expect(talk.run?.done == [0])
        talk.enter(":solution")
        #expect(talk.model.typing.text == "QUIT")
    }

    @Test("hints come one after the other", arguments: [Size(width: 80, height: 24), Size(width: 40, height: 10)])
    func hints(_ size: Size) {
        var talk = talk("leave", size)
        talk.press(.enter)
        #expect(!talk.text.contains("Hint 1 of 2"))
        talk.enter(":hint")
        #expect(talk.text.contains("Hint 1 of 2") && !talk.text.contains("Hint 2 of 2"))
        talk.press(.escape)
        talk.press(.alt("h"))
        #expect(talk.text.contains("Hint 2 of 2"))
        talk.press(.escape)
        talk.press(.alt("h"))
        #expect(talk.text.contains("Hint 1 of 2") && talk.text.contains("Hint 2 of 2"))
        #expect(talk.kept.record(of: "leave")?.hints == 2)
    }

    @Test("the mistake is seen, and the recovery")
    func mistake() {
        var talk = talk()
        talk.press(.enter)
        #expect(talk.text.contains("A mistake to try: Misspell a command."))
        talk.enter("HELO")
        talk.enter("QIUT")
        #expect(talk.text.contains("After the mistake: Send a right one."))
        talk.enter("NOOP")
        #expect(talk.text.contains("The mistake was made, and you recovered."))
        #expect(talk.kept.record(of: "leave")?.mistake == .recovered)
    }

    @Test(":lesson lists the lessons, and opens one by its name, its number, and the next")
    func list() {
        var talk = talk(nil)
        #expect(talk.run == nil && !talk.text.contains("Lesson"))
        talk.enter(":lesson")
        #expect(talk.model.shown.page == .lessons && talk.text.contains("Lessons: 0 of 2 passed"))
        talk.type("sender")
        talk.press(.enter)
        #expect(talk.run?.lesson.name == "sender")
        talk.press(.enter)
        talk.enter(":lesson 1")
        #expect(talk.run?.lesson.name == "leave")
        talk.press(.enter)
        talk.enter(":lesson unknown")
        #expect(talk.text.contains("There is no lesson unknown") && talk.run?.lesson.name == "leave")
        talk.enter(":lesson off")
        #expect(talk.run == nil && talk.text.contains("practice server:") == false)
        talk.enter(":lesson next")
        #expect(talk.run?.lesson.name == "leave")
        talk.press(.enter)
        talk.enter("EHLO me.example.org")
        talk.enter(":lesson again")
        #expect(talk.run?.done.isEmpty == true)
    }

    @Test(":lesson next leaves a lesson that is not done for the one after it")
    func nextOfUnfinished() {
        var talk = talk()
        talk.enter(":lesson 1")
        #expect(talk.run?.lesson.name == "leave" && talk.run?.isFinished == false)
        talk.press(.enter)
        talk.enter(":lesson next")
        #expect(talk.run?.lesson.name == "sender")
        talk.press(.enter)
        talk.enter(":lesson next")
        #expect(talk.run?.lesson.name == "sender" && talk.text.contains("This is the last lesson"))
    }

    @Test("what was done goes on where it was left")
    func resumed() {
        var first = talk()
        first.press(.enter)
        first.enter("EHLO me.example.org")
        var second = LessonTalk(.ofTests, progress: first.kept, lesson: "leave")
        second.press(.enter)
        #expect(second.text.contains("Lesson 1/2 ▰▱"))
        second.enter("QUIT")
        #expect(second.run?.isFinished == true)
    }

    @Test("the course is offered in a line, until it is hidden or passed")
    func offer() {
        var talk = talk(nil)
        var model = talk.model
        model.offerCourse()
        #expect(model.notice?.contains(":lesson next begins a course") == true)
        #expect((model.notice?.count ?? 100) < 79)
        talk.enter(":lesson off")
        #expect(talk.kept.isOfferHidden && LessonProgress(talk.kept.text)?.isOfferHidden == true)
        model = talk.model
        model.learn(.ofTests, talk.kept)
        model.notice = nil
        model.offerCourse()
        #expect(model.notice == nil)
    }

    @Test("without the practice server there is no lesson")
    func elsewhere() {
        var play = Play.recipients()
        play.send(":lesson")
        #expect(play.effects.isEmpty && play.row(with: "Lessons need the practice server") != nil)
        for command in [":hint", ":solution"] {
            play.send(command)
            #expect(play.row(with: "No lesson is open") != nil)
        }
    }

    @Test("as lines it says the same")
    func plain() {
        let talk = talk()
        var model = talk.model
        var view = PlainView()
        var lines = view.lines(&model)
        #expect(lines.contains { $0.contains("Begin a session and end it.") })
        func enter(_ line: String) {
            _ = update(&model, .line(Array(line.utf8), isTyped: true), at: 1)
            lines = view.lines(&model)
        }
        enter(":hint")
        #expect(lines.contains { $0.contains("Hint 1 of 2: A name is client.example.org") })
        enter(":solution")
        #expect(lines.contains("# The next line is: EHLO client.example.org") && model.typing.line.isEmpty)
        enter(":lesson")
        #expect(lines.contains { $0.contains("sender") && $0.contains("Name a sender") })
    }

    @Test(
        "every lesson of the course is passed by its solution, typed into the explorer", arguments: Course.builtIn.names
    )
    func course(_ name: String) throws {
        var talk = LessonTalk(.builtIn, lesson: name)
        talk.press(.enter)
        for _ in 0..<80 where talk.run?.isFinished == false {
            talk.press(.alt("a"))
            let wait = talk.model.notice?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
            if let wait { talk.wait(wait) }
            talk.press(.enter)
            if talk.model.shown.page != nil { talk.press(.character("y")) }
        }
        #expect(talk.run?.isFinished == true, "\(talk.text)")
        #expect(talk.model.shown.page == nil)
        if talk.model.session.isInMessage {
            #expect(talk.text.contains("After the dot, Enter shows the summary."))
            talk.enter(".")
        }
        talk.press(.enter)
        #expect(talk.model.shown.page == .passed, "\(talk.text)")
        #expect(talk.text.contains(":lesson"))
    }
}
