/// What is wrong with a script, and where.
package struct ScriptProblem: Error, Hashable, Sendable {
    /// From 1.
    package let lineNumber: Int
    package let text: String
    /// Whether the script is right, and something is missing that has to be given beside it.
    package let isMissing: Bool

    init(_ lineNumber: Int, _ text: String, isMissing: Bool = false) {
        self.lineNumber = lineNumber
        self.text = text
        self.isMissing = isMissing
    }
}
