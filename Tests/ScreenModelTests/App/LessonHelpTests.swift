import Testing

@testable import Lessons
@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("What a lesson says on the screen, and when it goes")
struct LessonHelpTests {
    private func talk(
        _ lesson: String? = "leave", _ course: Course = .ofTests, progress: LessonProgress = LessonProgress()
    ) -> LessonTalk {
        LessonTalk(course, progress: progress, lesson: lesson)
    }

    /// A talk with a page of a lesson over the session.
    private func over(_ page: String) -> LessonTalk {
        var talk = talk()
        if page == "text" { return talk }
        talk.press(.enter)
        if page == "hints" { talk.press(.alt("h"), .alt("h"), .alt("h")) }
        guard page == "passed" else { return talk }
        talk.enter("EHLO a")
        talk.enter("QUIT")
        talk.press(.enter)
        return talk
    }

    @Test(
        "what is typed on a page goes into the line, whatever its first letter is",
        arguments: ["text", "hints", "passed"], ["quit", ":mailbox", "NOOP", "m", "/", "e"])
    func typed(_ page: String, _ text: String) {
        var talk = over(page)
        #expect(talk.model.shown.page?.isForReading == true)
        talk.type(text)
        #expect(talk.model.shown.page == nil && talk.model.typing.text == text && talk.run?.lesson.name == "leave")
    }

    @Test("a command that is typed on a page is what Enter enters")
    func entered() {
        var talk = over("passed")
        talk.enter(":lesson")
        #expect(talk.model.shown.page == .lessons && talk.run?.lesson.name == "leave")
        talk = over("text")
        talk.enter("EHLO a")
        #expect(talk.run?.done == [0])
    }

    @Test("a space shows the rest of a page that is longer than the screen")
    func space() {
        var talk = talk("mime", .builtIn)
        let first = talk.text
        #expect(first.contains("PgDn: more below"))
        talk.type("  ")
        #expect(talk.model.shown.page == .lesson && talk.text != first && talk.text.contains("A mistake to try"))
        #expect(talk.model.typing.line.isEmpty)
    }

    @Test("the same on every page that is only read", arguments: [":set", ":explain 550", ":scenario"])
    func others(_ command: String) {
        var talk = talk(nil)
        talk.enter(command)
        if command == ":scenario" { talk.happen(.scenarios([])) }
        #expect(talk.model.shown.page?.isForReading == true, "\(talk.text)")
        talk.type("quit")
        #expect(talk.model.shown.page == nil && talk.model.typing.text == "quit")
    }

    @Test("the keys of a lesson work on its pages", arguments: ["text", "hints"])
    func keys(_ page: String) {
        var talk = over(page)
        talk.press(.alt("a"))
        #expect(talk.model.shown.page == nil && talk.model.typing.text == "EHLO client.example.org")
        talk = over("text")
        talk.press(.alt("h"))
        #expect(talk.text.contains("Hint 1 of 2"))
        talk = over("passed")
        talk.press(.alt("t"))
        #expect(talk.model.shown.page == .lesson)
    }

    @Test("the hints that are a page are not covered by a notice")
    func allHints() {
        let talk = over("hints")
        #expect(talk.model.shown.page == .hints && talk.model.notice == nil)
        #expect(talk.text.contains("Hint 1 of 2") && talk.text.contains("Hint 2 of 2"))
    }

    @Test("a notice of a lesson has one row, and what is next stays in view", arguments: Course.builtIn.names)
    func notices(_ name: String) throws {
        var talk = talk(name, .builtIn)
        talk.press(.enter)
        for _ in 0..<80 where talk.run?.isFinished == false {
            talk.press(.alt("a"))
            let line = talk.model.typing.text
            let isWide = line.count > 77
            #expect(isWide == (talk.model.typing.line.around(1).before.isEmpty && !line.isEmpty), "\(line)")
            if let row = line.isEmpty ? nil : talk.text.split(separator: "\n").first(where: { $0.hasPrefix("> ") }) {
                #expect(row.contains(line.prefix(70)), "its beginning is seen")
            }
            let wait = talk.model.notice?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
            if let wait { talk.wait(wait) }
            talk.press(.enter)
            if talk.model.shown.page != nil { talk.press(.character("y")) }
            #expect((talk.model.notice?.count ?? 0) < 79, "\(talk.model.notice ?? "")")
        }
    }

    @Test("in a message the rows of the lesson name the keys, because commands are text there")
    func message() {
        var talk = talk("message", .builtIn)
        talk.press(.enter)
        for line in ["EHLO a", "MAIL FROM:<a@example.org>", "RCPT TO:<bob@example.test>"] { talk.enter(line) }
        let words = "In a message only keys help: Alt-h hint, Alt-a solution, Alt-t lesson."
        #expect(!talk.text.contains(words))
        talk.enter("DATA")
        #expect(talk.text.contains(words))
        talk.type(":hint")
        #expect(talk.play.row(with: "This is message text; Alt-h does what :hint does.") != nil)
        talk.press(.control("u"))
        #expect(talk.play.row(with: "An empty line begins the text.")?.contains("…") == false)
        talk.enter("")
        talk.enter(".")
        #expect(!talk.text.contains(words))
    }

    @Test("the way back from the mistake is said until it is left")
    func mistake() {
        var talk = talk("refusals", .builtIn)
        talk.press(.enter)
        for line in ["EHLO a", "MAIL FROM:<>", "RCPT TO:<bob@example.tset>"] { talk.enter(line) }
        #expect(talk.text.contains("After the mistake:") && talk.model.notice == "That was the mistake.")
        talk.enter("RCPT TO:<nobody@example.test>")
        #expect(!talk.text.contains("After the mistake:"))
    }

    @Test("a lesson that goes on says what is different")
    func resumed() throws {
        var first = talk("sender")
        first.press(.enter)
        #expect(!first.text.contains("has started again"))
        var progress = LessonProgress()
        progress.keep(LessonRun(try #require(try Course.ofTests.lesson("leave")), done: [0]), at: "now")
        var second = talk("leave", progress: progress)
        #expect(second.text.contains("You go on with step 2: what is done counts."))
        second.press(.enter)
        #expect(second.text.contains("the practice server has started again"))
    }

    @Test("a lesson that cannot be read is told with its file and line")
    func broken() {
        let course = Course("own", [Course.Entry("bad", "name: bad\n", file: "week-1/bad.yaml")])
        var talk = talk("bad", course)
        #expect(talk.run == nil && talk.text.contains("week-1/bad.yaml, line 1: "))
        talk.enter(":lesson bad")
        #expect(talk.run == nil && talk.text.contains("week-1/bad.yaml, line 1: "))
        talk.enter(":lesson")
        #expect(talk.text.contains("week-1/bad.yaml, line 1: "))
    }

    @Test("the step that goes on in mid-course is named")
    func offer() {
        var progress = LessonProgress()
        progress.open("sender")
        var model = talk(nil, progress: progress).model
        model.offerCourse()
        #expect(model.notice == ":lesson next opens lesson 2 of 2, where you were; :lesson off hides this.")
    }

    @Test("what F8 inserts is called by its own name")
    func reconnect() {
        var talk = talk()
        talk.press(.enter)
        talk.enter("QUIT")
        #expect(talk.text.contains("F8 :reconnect"))
        talk.press(.function(8))
        #expect(talk.model.typing.text == ":reconnect")
    }

    @Test("as lines the next step and the summary are printed")
    func plain() {
        var model = talk().model
        var view = PlainView()
        _ = view.lines(&model)
        func enter(_ line: String, _ reply: String) -> [String] {
            _ = update(&model, .line(Array(line.utf8), isTyped: true), at: 1)
            _ = update(&model, .received(Array("\(reply)\r\n".utf8)), at: 2)
            return view.lines(&model)
        }
        let step = enter("EHLO a", "250 hello")
        #expect(step.contains("# Step 1 of 2 is done.") && step.contains { $0.hasSuffix(" End the session.") })
        let mistake = enter("QIUT", "500 what")
        #expect(mistake.contains { $0.contains("After the mistake: Send a right one.") })
        let end = enter("QUIT", "221 bye")
        #expect(
            end.contains { $0.hasPrefix("# Passed: Lesson 1 of 2") }
                && end.contains("# EHLO begins a session, and QUIT ends it."))
        #expect(!end.contains { $0.contains("Enter on an empty line") })
        _ = update(&model, .line([], isTyped: true), at: 3)
        #expect(view.lines(&model).contains("# EHLO begins a session, and QUIT ends it."))
    }
}
