import YAML

/// What is wrong in a scenario file, and where.
package struct ScenarioProblem: Error, Hashable, Sendable {
    package let file: ScenarioFile
    /// From 1.
    package let line: Int
    /// What follows the name of the file and the line, without a full stop.
    package let words: String

    init(_ file: ScenarioFile, _ problem: YAMLProblem) {
        (self.file, line, words) = (file, problem.line, problem.words)
    }
}
