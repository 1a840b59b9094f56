import Lessons

/// What is to be written down of a course; `lessonsKept` or `notSaved` comes next.
package enum LessonWish: Hashable, Sendable {
    /// How far a lesson is done.
    case keep(LessonRun)
    /// That the course is not offered again at the start.
    case hideOffer
}
