/// Something to do in a lesson, and the check that says that it is done.
package struct LessonStep: Hashable, Sendable {
    /// The step in a sentence.
    package let task: String
    /// What must have been seen.
    package let check: LessonCheck
    /// Whether it counts only after the step before is done.
    package let isThen: Bool
    /// What is said besides when something of the kind was done and does not count, such as an example.
    package let remark: String?
    /// Lines that do it, after those of the steps before.
    package let solution: [SolutionLine]

    package init(
        _ task: String, _ check: LessonCheck, isThen: Bool = false, remark: String? = nil,
        solution: [SolutionLine] = []
    ) {
        (self.task, self.check, self.isThen) = (task, check, isThen)
        (self.remark, self.solution) = (remark, solution)
    }
}
