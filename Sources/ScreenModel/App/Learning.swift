import Lessons
import SessionModel

/// The course of a window: what was done of it, and the lesson that is open.
package struct Learning: Sendable {
    let course: Course
    var progress: LessonProgress
    /// The lesson that is being done; it stays when it is passed, until another one is opened.
    private(set) var run: LessonRun?
    /// The lesson that begins as soon as the practice server has its scenario.
    var wanted: Lesson?
    /// The lessons as a list, while it is open.
    var list: LessonList?
    /// The revision of the dialogue that was looked at last.
    private var seen = -1
    /// Grows whenever something changes that is shown.
    private(set) var revision = 0

    init(_ course: Course, _ progress: LessonProgress) {
        (self.course, self.progress) = (course, progress)
    }

    /// The number of the open lesson, from 1.
    var number: Int? { run.flatMap { course.number(of: $0.lesson.name) } }

    /// The names of the lessons.
    var names: [String] { course.names }

    /// How many lessons are passed.
    var passed: Int { course.names.count { progress.isFinished($0) } }

    /// The lesson to go on with after the open one; nil when all are passed.
    var next: String? {
        guard let run, run.isFinished, let after = course.name(after: run.lesson.name), !progress.isFinished(after)
        else { return progress.next(in: course) }
        return after
    }

    /// Whether there is something to look at in a dialogue of this revision.
    func isNew(_ revision: Int) -> Bool { run != nil && revision != seen }

    mutating func open(_ lesson: Lesson, from entry: Int) {
        run = progress.resumed(lesson, from: entry)
        progress.open(lesson.name)
        wanted = nil
        revision += 1
    }

    mutating func close() {
        run = nil
        revision += 1
    }

    mutating func observe(_ dialogue: Dialogue, _ dialogueRevision: Int) -> [LessonNews] {
        seen = dialogueRevision
        let news = run?.observe(dialogue) ?? []
        if !news.isEmpty { keep() }
        return news
    }

    mutating func enter(_ line: String, in session: Session) {
        if run?.newest != nil { revision += 1 }
        run?.enter(line, in: session)
    }

    mutating func nextHint() -> String? {
        defer { keep() }
        return run?.nextHint()
    }

    mutating func nextSolution(in session: Session) -> SolutionLine? {
        defer { keep() }
        return run?.nextSolution(in: session)
    }

    /// The time is written by what keeps the file.
    private mutating func keep() {
        revision += 1
        if let run { progress.keep(run, at: "now") }
    }
}
