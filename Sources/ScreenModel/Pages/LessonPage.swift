import Lessons

extension Page {
    /// The text and the steps of the open lesson.
    static let lesson = Page(
        name: "lesson", title: LessonPage.title,
        hints: { _ in
            [
                Hint("Enter", "go to the session", short: "session", .most),
                Actions.hint("lineUp", "lineDown", in: .page),
                Actions.hint("quit", need: .most),
            ]
        },
        lines: LessonPage.text)

    /// What was learned, when a lesson is passed.
    static let passed = Page(
        name: "passed", context: .passed, title: { "Passed: \(LessonPage.title($0))" },
        hints: { model in
            [
                Actions.hint(
                    "nextLesson", in: .passed, words: model.learning?.next == nil ? "list the lessons" : nil,
                    need: .most),
                Hint("Esc", "back to the session", short: "session", .most),
                Actions.hint("lineUp", "lineDown", in: .passed), Actions.hint("quit", need: .most),
            ]
        },
        lines: LessonPage.summary)

    /// The hints of the open lesson that are shown.
    static let hints = Page(
        name: "hints", title: { _ in "Hints" },
        lines: { model, width in LessonRows(model, width: width)?.hints ?? [] }, isDialog: true)
}

/// A lesson on the whole screen: what to read at its beginning, and what was learned at its end.
enum LessonPage {
    static func title(_ model: AppModel) -> String {
        guard let learning = model.learning, let run = learning.run else { return "Lesson" }
        return "Lesson \(learning.number ?? 0) of \(learning.course.count): \(run.lesson.title)"
    }

    /// The goal, what to read, and the steps.
    static func text(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let rows = LessonRows(model, width: width) else { return [] }
        let lesson = rows.run.lesson
        return ReplyPane.paragraph(lesson.goal, .title, width) + [StyledLine()] + resumed(rows, width)
            + paragraphs(lesson.text, width) + [StyledLine(), StyledLine("Steps", .title)] + rows.all
    }

    /// What is different where a lesson goes on in which some steps are done already.
    private static func resumed(_ rows: LessonRows, _ width: Int) -> [StyledLine] {
        guard rows.run.isResumed, let current = rows.run.current else { return [] }
        let words =
            "You go on with step \(current + 1): what is done counts. The session is a new one, so it needs again "
            + "what comes before that step, such as EHLO and MAIL."
        return ReplyPane.paragraph(words, .note, width) + [StyledLine()]
    }

    /// The summary, where it is defined, and how one goes on.
    static func summary(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let learning = model.learning, let rows = LessonRows(model, width: width) else { return [] }
        let lesson = rows.run.lesson
        let sections = lesson.sections.map { "\($0)" }.joined(separator: ", ")
        let mistake = rows.run.mistake == .open ? rows.mistake : []
        return paragraphs(lesson.summary, width) + [StyledLine()]
            + (sections.isEmpty ? [] : ReplyPane.paragraph(sections, .dim, width) + [StyledLine()])
            + (mistake.isEmpty ? [] : mistake + [StyledLine()]) + next(learning, model.marks, width)
    }

    private static func next(_ learning: Learning, _ marks: Marks, _ width: Int) -> [StyledLine] {
        let count = learning.course.count
        let bar = StyledLine("\(learning.passed) of \(count) lessons passed ").adding(
            LessonBar.boxes(learning.passed, of: count, marks))
        guard let next = learning.next else {
            return [bar]
                + ReplyPane.paragraph("That was the whole course. :lesson lists its lessons.", .positive, width)
        }
        let number = learning.course.number(of: next) ?? 0
        return [bar.cut(to: width, marks.more)]
            + ReplyPane.paragraph(
                ":lesson next goes on with lesson \(number): \(learning.course.title(of: next))", .key, width)
    }

    private static func paragraphs(_ texts: [String], _ width: Int) -> [StyledLine] {
        LessonText.rows(of: texts, width: width).map { StyledLine($0) }
    }
}
