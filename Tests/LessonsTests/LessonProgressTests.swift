import Testing

@testable import Lessons

@Suite("What was done of lessons")
struct LessonProgressTests {
    private static let now = "2026-12-01T10:00:00Z"

    /// A run of a lesson in which these lines were entered.
    private func run(_ name: String, _ lines: String) throws -> LessonRun {
        var play = try LessonPlay(try CourseTests.lesson(name))
        play.enter(lines)
        return play.run
    }

    @Test("what was kept is read back equal, and goes on where it was")
    func kept() throws {
        var progress = LessonProgress()
        #expect(progress.next(in: .builtIn) == "greeting")
        progress.keep(try run("greeting", "QIUT\nHELP\nQUIT"), at: Self.now)
        progress.keep(try run("transaction", "EHLO a"), at: Self.now)
        #expect(progress.isFinished("greeting") && !progress.isFinished("transaction"))
        let text = progress.text
        #expect(
            text == """
                smtptui-lessons 1
                current transaction
                lesson greeting steps=1,2 finished=\(Self.now) hints=0 solutions=0 mistake=recovered
                lesson transaction steps=1 hints=0 solutions=0 mistake=open

                """)
        let again = try #require(LessonProgress(text))
        #expect(again == progress && again.text == text)
        #expect(again.next(in: .builtIn) == "transaction")
        let resumed = again.resumed(try CourseTests.lesson("transaction"), from: 0)
        #expect(resumed.done == [0] && resumed.current == 1)
        // A finished lesson begins again.
        #expect(again.resumed(try CourseTests.lesson("greeting"), from: 0).done.isEmpty)
    }

    @Test("a lesson that was finished stays so, and its mistake counts later, too")
    func again() throws {
        var progress = LessonProgress()
        progress.keep(try run("greeting", "HELP\nQUIT"), at: Self.now)
        progress.keep(try run("greeting", "QIUT"), at: "later")
        #expect(progress.record(of: "greeting")?.finished == Self.now)
        #expect(progress.record(of: "greeting")?.mistake == .made)
        progress.reset("greeting")
        #expect(progress == LessonProgress())
    }

    @Test("when the last is finished, nothing is next")
    func end() throws {
        var progress = LessonProgress()
        let course = Course("one", [Course.builtIn.entries[0]])
        progress.keep(try run("greeting", "HELP\nQUIT"), at: Self.now)
        #expect(progress.next(in: course) == nil && progress.next(in: .builtIn) == "hello")
    }

    @Test("a text that was changed is read as far as it can be understood")
    func changed() throws {
        #expect(LessonProgress("") == nil && LessonProgress("lesson greeting\n") == nil)
        let text =
            "smtptui-lessons 1\nlesson\nlesson a steps=0,x,3,-1 hints=x what=1 mistake=no\nlesson a steps=1\nfoo bar\n"
        let record = try #require(LessonProgress(text)?.records.first)
        #expect(record.done == [2] && record.hints == 0 && record.mistake == .open)
        #expect(LessonProgress(text)?.records.count == 1)
        // Steps that a lesson does not have are not done.
        let lesson = try CourseTests.lesson("greeting")
        let strange = try #require(LessonProgress("smtptui-lessons 1\nlesson greeting steps=2,9\n"))
        #expect(strange.resumed(lesson, from: 0).done == [1])
    }

    @Test("who opens a lesson is offered the course again")
    func offered() {
        var progress = LessonProgress()
        progress.hideOffer()
        #expect(progress.isOfferHidden && LessonProgress(progress.text)?.isOfferHidden == true)
        progress.open("hello")
        #expect(!progress.isOfferHidden && LessonProgress(progress.text)?.isOfferHidden == false)
    }

    @Test("more lessons than any course has are not kept")
    func bound() {
        var progress = LessonProgress()
        for number in 0..<1100 { progress.open("lesson-\(number)") }
        #expect(progress.records.count == 1000)
    }
}
