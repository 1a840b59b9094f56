/// What is wrong with the way a command is written, in a sentence, with the section that says so.
package struct SyntaxProblem: Error, Hashable, Sendable {
    package let mistake: Mistake
    /// Says the mend as well, where it is not plain.
    package let text: String
    package let source: SpecReference
    /// Whether most servers are known to take it all the same.
    package let isTolerated: Bool

    package init(_ text: String, _ source: SpecReference, isTolerated: Bool = false, _ mistake: Mistake = .form) {
        self.mistake = mistake
        self.text = text
        self.source = source
        self.isTolerated = isTolerated
    }
}
