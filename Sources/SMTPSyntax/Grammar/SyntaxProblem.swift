/// A syntax error in a command: a sentence, and the section that defines the syntax.
package struct SyntaxProblem: Error, Hashable, Sendable {
    package let mistake: Mistake
    /// Includes the fix, where it is not obvious.
    package let text: String
    package let source: SpecReference
    /// Whether most servers are known to accept it anyway.
    package let isTolerated: Bool

    package init(_ text: String, _ source: SpecReference, isTolerated: Bool = false, _ mistake: Mistake = .form) {
        self.mistake = mistake
        self.text = text
        self.source = source
        self.isTolerated = isTolerated
    }
}
