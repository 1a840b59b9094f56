/// A common mistake to make on purpose, and how to recover from it. A lesson can be finished without it.
package struct LessonMistake: Hashable, Sendable {
    package let mistake: LessonStep
    /// What to do then; it counts only after the mistake.
    package let recovery: LessonStep

    package init(_ mistake: LessonStep, _ recovery: LessonStep) {
        (self.mistake, self.recovery) = (mistake, recovery)
    }
}
