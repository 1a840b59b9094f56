/// What is wrong with the script of a client, and where.
package struct ClientScriptProblem: Error, Hashable, Sendable {
    /// From 1.
    package let lineNumber: Int
    package let text: String

    init(_ lineNumber: Int, _ text: String) { (self.lineNumber, self.text) = (lineNumber, text) }
}
