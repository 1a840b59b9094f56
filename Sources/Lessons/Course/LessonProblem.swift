import YAML

/// Why a lesson of a course cannot be read: its file, the line, and what is wrong there.
package struct LessonProblem: Error, Hashable, Sendable {
    /// The path of the file, or what the lesson is called where it has none.
    package let file: String
    package let line: Int
    /// What follows the name of the file and the line, without a full stop.
    package let words: String

    init(file: String, _ problem: YAMLProblem) {
        (self.file, line, words) = (file, problem.line, problem.words)
    }

    /// `week-1/hello.yaml, line 7: a lesson needs the field goal.`
    package var sentence: String {
        "\(file), line \(line): \(words)" + (words.last == "?" ? "" : ".")
    }
}
