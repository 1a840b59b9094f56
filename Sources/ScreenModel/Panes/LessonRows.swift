import Lessons
import SessionModel

/// The open lesson in rows: what is to be done now, or all its steps.
struct LessonRows {
    let run: LessonRun
    let width: Int
    let marks: Marks
    /// Whether each line is message text, so that only keys help.
    private let isInMessage: Bool

    /// Nil while no lesson is open.
    init?(_ model: AppModel, width: Int) {
        guard let run = model.learning?.run else { return nil }
        (self.run, self.width, marks) = (run, width, model.marks)
        isInMessage = model.session.isInMessage
    }

    /// The step to do in a row, where there is no room for more.
    static func short(_ model: AppModel) -> String? {
        guard let run = model.learning?.run else { return nil }
        return run.current.map { "Step \($0 + 1): \(run.lesson.steps[$0].task)" }
            ?? passedWords(isInMessage: model.session.isInMessage)
    }

    private var lesson: Lesson { run.lesson }

    /// `Lesson: step 2 of 3`
    var title: StyledLine {
        guard let current = run.current else { return StyledLine("Lesson: passed", .title) }
        return StyledLine("Lesson: step \(current + 1) of \(lesson.steps.count)", .title)
    }

    /// What was just done, the step to do, what the last try lacks, the newest hint, the keys that help, and the mistake.
    var now: [StyledLine] {
        (run.newest.map { row(marks.positive, lesson.steps[$0].task, .positive) } ?? [])
            + (run.current.map { row(marks.next, lesson.steps[$0].task, .title) } ?? passed) + notYet
            + (run.hints.last.map { hint($0, run.hints.count) } ?? []) + keys + (isInMessage ? [] : mistake)
    }

    /// The keys of the commands that would be message text.
    private var keys: [StyledLine] {
        guard isInMessage, !run.isFinished else { return [] }
        let keys = ["hint", "solution", "lessonText"].map { Actions.hint($0) }.map { "\($0.key) \($0.words)" }
        return row(" ", "In a message only keys help: \(keys.joined(separator: ", ")).", .dim)
    }

    /// All steps with what is done, the hints that are shown, and the mistake.
    var all: [StyledLine] { steps + (run.isFinished ? passed : notYet) + hints + keys + mistake }

    var steps: [StyledLine] {
        lesson.steps.enumerated().flatMap { number, step in
            let isDone = run.done.contains(number)
            let mark = isDone ? marks.positive : number == run.current ? marks.next : marks.note
            return row(mark, step.task, isDone ? .positive : number == run.current ? .title : .plain)
        }
    }

    /// Why the last try does not count.
    private var notYet: [StyledLine] {
        guard let shortfall = run.shortfall else { return [] }
        let step = shortfall.step == run.current ? "" : ", step \(shortfall.step + 1)"
        return row("!", "Not yet\(step): \(shortfall.words)", .warning)
    }

    var hints: [StyledLine] { run.hints.enumerated().flatMap { hint($0.element, $0.offset + 1) } }

    /// The mistake to make on purpose, or how to recover from it.
    var mistake: [StyledLine] {
        guard let mistake = lesson.mistake else { return [] }
        switch run.mistake {
        case .open: return row("?", "A mistake to try: \(mistake.mistake.task)", .dim)
        case .made:
            // Once the way back is left, what it says fits no more.
            guard run.isRecovering else { return [] }
            return row(marks.next, "After the mistake: \(mistake.recovery.task)", .warning)
        case .recovered: return row(marks.positive, "The mistake was made, and you recovered.", .positive)
        }
    }

    private var passed: [StyledLine] {
        row(marks.positive, Self.passedWords(isInMessage: isInMessage), .positive)
    }

    /// In a message Enter sends a line of it, an empty one too.
    private static func passedWords(isInMessage: Bool) -> String {
        isInMessage
            ? "The lesson is passed. After the dot, Enter shows the summary."
            : "The lesson is passed. Enter shows the summary; :lesson next goes on."
    }

    private func hint(_ text: String, _ number: Int) -> [StyledLine] {
        row(" ", "Hint \(number) of \(lesson.hints.count): \(text)", .note)
    }

    /// A paragraph after a mark, indented.
    private func row(_ mark: String, _ text: String, _ role: Role) -> [StyledLine] {
        ReplyPane.paragraph(text, role, max(1, width - 2)).enumerated().map { index, line in
            StyledLine(index == 0 ? "\(mark) " : "  ", role).adding(line)
        }
    }
}
