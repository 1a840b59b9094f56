/// What was done of a course, for a teacher: one row per lesson.
package struct LessonReport: Sendable {
    /// A lesson, and how far it is done.
    struct Row: Sendable {
        let title: String
        let stepCount: Int
        let record: LessonRecord

        /// The state in a word.
        var state: String { record.finished != nil ? "finished" : record.done.isEmpty ? "open" : "begun" }

        /// How many steps are done; of a finished lesson all.
        var doneCount: Int { record.finished != nil ? stepCount : record.done.count }
    }

    /// The user, as far as a name was given.
    let learner: String
    /// The time of the report, as `2026-12-01T10:00:00Z`.
    let written: String
    let rows: [Row]

    /// The report about a course; a lesson that was never open has a row, too.
    package init(
        _ course: Course, _ progress: LessonProgress, learner: String = "", written: String
    ) throws(LessonProblem) {
        self.learner = learner
        self.written = written
        var rows: [Row] = []
        for name in course.names {
            guard let lesson = try course.lesson(name) else { continue }
            rows.append(
                Row(
                    title: lesson.title, stepCount: lesson.steps.count,
                    record: progress.record(of: name) ?? LessonRecord(name)))
        }
        self.rows = rows
    }

    var finishedCount: Int { rows.count { $0.record.finished != nil } }
}
