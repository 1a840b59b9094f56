import Testing
import YAML

@testable import Lessons
@testable import SMTPSyntax
@testable import SessionModel

@Suite("The built-in lessons")
struct CourseTests {
    static let names = Course.builtIn.names

    static func lesson(_ name: String) throws -> Lesson {
        try #require(try Course.builtIn.lesson(name))
    }

    @Test("a lesson is read, under its own name", arguments: Course.builtIn.entries.map(\.name))
    func read(_ name: String) throws {
        let text = try #require(Course.builtIn.entries.first { $0.name == name }?.text)
        #expect(try LessonReader.lesson(Array(text.utf8)).name == name)
    }

    @Test("its solution passes, step by step", arguments: names)
    func solution(_ name: String) throws {
        let lesson = try Self.lesson(name)
        var play = try LessonPlay(lesson)
        for (number, step) in lesson.steps.enumerated() {
            // What was done with the step before has no lines of its own.
            if !step.solution.isEmpty { #expect(play.run.current == number, "\(play.conversation)") }
            play.enter(step.solution)
            #expect(play.run.done.contains(number), "step \(number + 1)\n\(play.conversation)")
        }
        #expect(play.run.isFinished && play.news.last == .finished)
    }

    @Test("what is offered as the solution, line after line, passes", arguments: names)
    func offered(_ name: String) throws {
        var play = try LessonPlay(try Self.lesson(name))
        for _ in 0..<100 {
            guard let line = play.nextSolution() else { break }
            play.enter(line)
        }
        #expect(play.run.isFinished, "\(play.conversation)")
    }

    @Test("another route passes", arguments: names)
    func alternative(_ name: String) throws {
        let lesson = try Self.lesson(name)
        #expect(!lesson.alternative.isEmpty && lesson.alternative != lesson.solution)
        var play = try LessonPlay(lesson)
        play.enter(lesson.alternative)
        #expect(play.run.isFinished, "\(play.run.done)\n\(play.conversation)")
    }

    @Test("nothing and next to nothing do not pass", arguments: names)
    func nothing(_ name: String) throws {
        let lesson = try Self.lesson(name)
        var play = try LessonPlay(lesson)
        #expect(play.run.done.isEmpty && !play.run.isFinished)
        play.enter("VRFY postmaster\nQUIT\n:reconnect\nNOOP\nQUIT")
        #expect(!play.run.isFinished, "\(play.conversation)")
    }

    @Test("a solution without the lines of one step does not do that step", arguments: names)
    func gaps(_ name: String) throws {
        let lesson = try Self.lesson(name)
        for gap in lesson.steps.indices where !lesson.steps[gap].solution.isEmpty {
            var play = try LessonPlay(lesson)
            for number in lesson.steps.indices where number != gap { play.enter(lesson.steps[number].solution) }
            #expect(!play.run.isFinished, "without step \(gap + 1)\n\(play.conversation)")
        }
    }

    @Test("the mistake and the recovery are seen, in this order, and do not pass", arguments: names)
    func mistake(_ name: String) throws {
        let lesson = try Self.lesson(name)
        let mistake = try #require(lesson.mistake)
        var early = try LessonPlay(lesson)
        early.enter(mistake.recovery.solution)
        #expect(early.run.mistake != .recovered)
        var play = try LessonPlay(lesson)
        play.enter(mistake.mistake.solution)
        #expect(play.run.mistake == .made && play.news.contains(.mistakeMade), "\(play.conversation)")
        #expect(!play.run.isFinished)
        play.enter(mistake.recovery.solution)
        #expect(play.run.mistake == .recovered && play.news.contains(.recovered), "\(play.conversation)")
    }

    @Test("the mistake can be made wherever one is in the lesson, also on a connection made again", arguments: names)
    func mistakeFromAnywhere(_ name: String) throws {
        let lesson = try Self.lesson(name)
        let mistake = try #require(lesson.mistake)
        let words = mistake.mistake.task
        for count in 0...lesson.steps.count {
            for reconnects in [false, true] {
                // Where more is needed once steps are done, the words themselves say so.
                let needsMore = words.contains(":lesson again") || words.contains(":reconnect") && !reconnects
                guard count == 0 || !needsMore else { continue }
                var play = try LessonPlay(lesson)
                for step in lesson.steps.prefix(count) { play.enter(step.solution) }
                play.leaveText()
                if reconnects { play.enter(":reconnect") }
                let place = "after \(count) steps\(reconnects ? " and :reconnect" : "")"
                play.enter(mistake.mistake.solution)
                #expect(play.run.mistake != .open, "\(place)\n\(play.conversation)")
                play.enter(mistake.recovery.solution)
                #expect(play.run.mistake == .recovered, "\(place)\n\(play.conversation)")
            }
        }
    }

    @Test("a step that is done as its solution says is never said to lack something", arguments: names)
    func nothingLacks(_ name: String) throws {
        let lesson = try Self.lesson(name)
        var play = try LessonPlay(lesson)
        for line in lesson.solution {
            play.enter(line)
            #expect(play.run.shortfall == nil, "\(play.run.shortfall?.words ?? "")\n\(play.conversation)")
        }
    }

    @Test("from anywhere in a lesson the offered lines lead to its end", arguments: names)
    func fromAnywhere(_ name: String) throws {
        let lesson = try Self.lesson(name)
        for detour in ["NOOP", "RSET", "QUIT", "MAIL FROM:<x@example.org>\nRCPT TO:<nobody@example.test>\nDATA"] {
            for count in 0..<lesson.solution.count {
                var play = try LessonPlay(lesson)
                play.enter(Array(lesson.solution.prefix(count)))
                play.enter(detour)
                for _ in 0..<100 {
                    guard let line = play.nextSolution() else { break }
                    play.enter(line)
                }
                #expect(play.run.isFinished, "\(detour) after \(count) lines\n\(play.conversation)")
            }
        }
    }

    @Test("it has hints, a summary and sections, and tells the program by local commands alone", arguments: names)
    func whole(_ name: String) throws {
        let lesson = try Self.lesson(name)
        #expect((1...3).contains(lesson.hints.count))
        #expect(!lesson.sections.isEmpty)
        #expect(LessonText.rows(of: lesson.summary).count <= 12)
        for step in lesson.steps { #expect(step.task.count <= 150, "\(step.task)") }
        for hint in lesson.hints { #expect(hint.count <= 230, "\(hint)") }
    }

    @Test("the course has at least 26 lessons, each once, and is small")
    func size() {
        #expect(Self.names.count >= 26)
        #expect(Set(Self.names).count == Self.names.count)
        #expect(Course.builtIn.entries.reduce(0) { $0 + $1.text.utf8.count } < 90_000)
    }

    @Test("a lesson with a mistake is an error with its file and line, everywhere")
    func broken() throws {
        let good = try #require(Course.builtIn.entries.first)
        let course = Course(
            "own",
            [good, Course.Entry("bad", good.text.replacing("goal:", with: "gaol:"), file: "week-1/bad.yaml")])
        #expect(try course.lesson("greeting") != nil && course.lesson("none") == nil)
        let problem = try #require(throws: LessonProblem.self) { try course.lesson("bad") }
        #expect(problem.file == "week-1/bad.yaml" && problem.line == 3)
        #expect(problem.sentence.hasPrefix("week-1/bad.yaml, line 3: ") && course.title(of: "bad") == problem.sentence)
        #expect(throws: problem) { try LessonReport(course, LessonProgress(), written: "now") }
        let builtIn = Course("built-in", [Course.Entry("x", "name: x\n")])
        #expect(builtIn.title(of: "x").hasPrefix("built-in lesson x, line "))
    }

    @Test("lessons are found by their names, and come one after the other")
    func order() throws {
        let course = Course.builtIn
        #expect(course.name(after: "greeting") == "hello")
        #expect(course.names.last.map { course.name(after: $0) } == .some(nil))
        #expect(course.number(of: "hello") == 2 && course.number(of: "none") == nil)
        #expect(try course.lesson("none") == nil)
    }
}
