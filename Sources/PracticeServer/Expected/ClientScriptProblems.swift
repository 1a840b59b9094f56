/// Everything that is wrong with the script of a client.
package struct ClientScriptProblems: Error, Hashable, Sendable {
    /// In the order of the lines.
    package let all: [ClientScriptProblem]
}
