import SMTPSyntax

/// What is wrong with a script, and where.
package struct ScriptProblem: Error, Hashable, Sendable {
    /// From 1, counted through all files of the script.
    package let lineNumber: Int
    package let text: String
    /// What is missing, where the script is right and something has to be given beside it.
    package let missing: Remedy?

    init(_ lineNumber: Int, _ text: String, missing: Remedy? = nil) {
        self.lineNumber = lineNumber
        self.text = text
        self.missing = missing
    }
}
