import Lessons

/// How far a lesson is done: what is said of it again when it changes.
struct LessonPlace: Hashable {
    let name: String
    private let current: Int?
    private let isRecovering: Bool
    let isPassed: Bool

    init(_ run: LessonRun) {
        (name, current, isRecovering, isPassed) = (run.lesson.name, run.current, run.isRecovering, run.isFinished)
    }
}
