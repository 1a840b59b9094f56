import Testing

@testable import Lessons
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A lesson that is being done")
struct LessonRunTests {
    private static let ordered = """
        name: ordered
        title: Two steps in order
        goal: One.
        read: One.
        steps:
          - do: NOOP
            see: {command: NOOP, reply: 250}
            solution: NOOP
          - do: RSET, after it
            see: {command: RSET, reply: 250}
            then: yes
            solution: RSET
        hints: [one, two]
        summary: One.
        """

    private func play(_ lines: String = "", done: Set<Int> = []) throws -> LessonPlay {
        var play = try LessonPlay(try LessonReader.lesson(Array(Self.ordered.utf8)), done: done)
        if !lines.isEmpty { play.enter(lines) }
        return play
    }

    @Test("a step that comes after another counts only then")
    func order() throws {
        #expect(try play("RSET\nNOOP").run.done == [0])
        let right = try play("RSET\nNOOP\nRSET")
        #expect(right.news == [.notYet, .stepDone(0), .stepDone(1), .finished] && right.run.current == nil)
    }

    @Test("what was done before stays done, and the rest finishes the lesson")
    func resumed() throws {
        let play = try play("RSET", done: [0, 7])
        #expect(play.run.isFinished && play.news == [.stepDone(1), .finished])
    }

    @Test("the step that was just done is known until the next line")
    func newest() throws {
        var play = try play("NOOP")
        #expect(play.run.newest == 0 && !play.run.isResumed)
        play.enter("VRFY postmaster")
        #expect(play.run.newest == nil)
        play.enter("RSET")
        #expect(play.run.newest == 1)
        #expect(try self.play("", done: [0]).run.newest == nil)
    }

    @Test("hints come one after the other, and then no more")
    func hints() throws {
        var run = try play().run
        #expect(run.hints.isEmpty)
        #expect([run.nextHint(), run.nextHint(), run.nextHint()] == ["one", "two", nil])
        #expect(run.hintCount == 2 && Array(run.hints) == ["one", "two"])
    }

    @Test("a line of the solution is not sent, and counts as help")
    func solution() throws {
        var play = try play()
        let before = play.dialogue.transcript.count
        #expect(play.nextSolution() == SolutionLine("NOOP") && play.nextSolution() == SolutionLine("NOOP"))
        #expect(play.dialogue.transcript.count == before && play.run.solutionCount == 2 && play.run.done.isEmpty)
        play.enter("noop again")
        #expect(play.nextSolution() == SolutionLine("RSET"))
        play.enter("RSET")
        #expect(play.nextSolution() == nil && play.run.isFinished)
    }

    @Test("a lesson without solutions offers nothing, and is done anyway")
    func noSolution() throws {
        var play = try LessonPlay(try LessonCheckTests.lesson("{command: NOOP, reply: 250}"))
        #expect(play.nextSolution() == nil)
        play.enter("MAIL FROM:<>\nQUIT")
        #expect(play.nextSolution() == nil)
        play.enter(":reconnect\nNOOP")
        #expect(play.run.isFinished)
    }

    @Test("it does not matter how often one looks: the news are the same")
    func splits() throws {
        for name in Course.builtIn.names {
            let lesson = try CourseTests.lesson(name)
            var play = try LessonPlay(lesson)
            play.enter(lesson.alternative)
            var late = LessonRun(lesson)
            #expect(late.observe(play.dialogue) == play.news, "\(name)")
            #expect(late.observe(play.dialogue) == [], "\(name)")
        }
    }

    @Test("what was in the transcript before the lesson does not count")
    func before() throws {
        let play = try play("NOOP\nRSET")
        var run = LessonRun(play.run.lesson, from: play.dialogue.transcript.count)
        #expect(run.observe(play.dialogue) == [] && run.done.isEmpty)
    }

    @Test("what a hostile server sends changes nothing and costs nothing that grows")
    func hostile() throws {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "x", after: 0), at: 0)
        var run = LessonRun(try CourseTests.lesson("message"))
        for _ in 0..<300 {
            _ = dialogue.send(Array("NOOP".utf8), at: 0)
            dialogue.receive(Array("250-a\r\n999 x\r\n\u{0}\n354 \u{1B}[2J\r\n250\r\n".utf8), at: 0)
            _ = run.observe(dialogue)
        }
        #expect(!run.isFinished && run.done.isEmpty)
    }
}
