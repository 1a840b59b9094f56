import Lessons

/// Where one is in a course: `Lesson 4/26 ▰▰▱▱`, with a box per step of the lesson.
enum LessonBar {
    /// Nil while no lesson is open.
    static func line(_ model: AppModel) -> StyledLine? {
        guard let learning = model.learning, let run = learning.run, let number = learning.number else { return nil }
        return StyledLine("Lesson \(number)/\(learning.course.count) ", .title)
            .adding(boxes(run.done.count, of: run.lesson.steps.count, model.marks))
    }

    static func boxes(_ done: Int, of count: Int, _ marks: Marks) -> StyledLine {
        StyledLine(String(repeating: marks.boxDone, count: done), .positive)
            .adding(String(repeating: marks.boxOpen, count: max(0, count - done)), .dim)
    }
}
