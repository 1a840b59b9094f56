/// What has changed in a lesson.
package enum LessonNews: Hashable, Sendable {
    /// The step with this number is done, from 0.
    case stepDone(Int)
    case mistakeMade
    /// The session works again after the mistake.
    case recovered
    /// All steps are done, and were not before.
    case finished
}
