/// A syntax error in a command: a sentence, and the section that defines the syntax.
package struct SyntaxProblem: Error, Hashable, Sendable {
    package let mistake: Mistake
    /// Includes the fix, where it is not obvious.
    package let text: String
    package let source: SpecReference
    /// How many servers accept it anyway.
    package let tolerance: Tolerance

    package init(_ text: String, _ source: SpecReference, tolerance: Tolerance = .few, _ mistake: Mistake = .form) {
        self.mistake = mistake
        self.text = text
        self.source = source
        self.tolerance = tolerance
    }
}
