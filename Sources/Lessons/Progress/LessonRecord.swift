/// What was done of one lesson.
package struct LessonRecord: Hashable, Sendable {
    package let name: String
    /// The steps that are done, by their numbers from 0.
    package internal(set) var done: Set<Int> = []
    /// When all of them were, as `2026-12-01T10:00:00Z`; nil before that.
    package internal(set) var finished: String?
    /// How many hints and lines of the solution were asked for.
    package internal(set) var hints = 0
    package internal(set) var solutions = 0
    /// What became of the mistake.
    package internal(set) var mistake = MistakeState.open

    package init(_ name: String) { self.name = name }
}
