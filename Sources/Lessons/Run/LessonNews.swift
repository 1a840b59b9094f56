/// What has changed in a lesson.
package enum LessonNews: Hashable, Sendable {
    /// The step with this number is done, from 0.
    case stepDone(Int)
    /// Something was done that a step asks for in another way; `LessonRun.shortfall` says what is missing.
    case notYet
    case mistakeMade
    /// The session works again after the mistake.
    case recovered
    /// All steps are done, and were not before.
    case finished
}
