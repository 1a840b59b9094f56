/// What is wrong in a YAML document, and where.
package struct YAMLProblem: Error, Hashable, Sendable {
    /// From 1.
    package let line: Int
    /// What follows the name of the file and the line, without a full stop: `the name is there twice`.
    package let words: String

    package init(line: Int, words: String) { (self.line, self.words) = (line, words) }
}
