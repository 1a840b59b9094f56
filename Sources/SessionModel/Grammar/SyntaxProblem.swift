/// What is wrong with the way a command is written, in a sentence, with the section that says so.
public struct SyntaxProblem: Error, Hashable, Sendable {
    /// Says the mend as well, where it is not plain.
    public let text: String
    public let source: SpecReference
    /// Whether most servers are known to take it all the same.
    public let isTolerated: Bool

    public init(_ text: String, _ source: SpecReference, isTolerated: Bool = false) {
        self.text = text
        self.source = source
        self.isTolerated = isTolerated
    }
}
