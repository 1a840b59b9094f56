/// A step of both sessions, or of one of them, and how they differ.
package struct ComparedRow: Hashable, Sendable {
    /// The numbers of the steps; nil where the session has no such step.
    package let before: Int?
    package let after: Int?
    /// What differs and is not ignored.
    package let differences: [Difference]
    /// Whether the new session ended before this step, so that it could not be compared.
    package let isBeyondEnd: Bool

    package var isSame: Bool { differences.isEmpty && !isBeyondEnd }
}
