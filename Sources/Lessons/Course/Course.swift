import PracticeServer
import YAML

/// Lessons in their order. Each is read when it is asked for, so that a start without lessons costs nothing.
package struct Course: Sendable {
    /// A lesson by its name, with the text of its file.
    package struct Entry: Sendable {
        package let name: String
        /// The document in YAML, from which the lesson is read.
        package let text: String
        /// Where it was read.
        package let file: String

        /// `file` is the path of its file; a built-in lesson has none.
        package init(_ name: String, _ text: String, file: String? = nil) {
            (self.name, self.text, self.file) = (name, text, file ?? "built-in lesson \(name)")
        }
    }

    /// The word for the file of its progress.
    package let name: String
    let entries: [Entry]

    /// The names of the scenarios that its lessons may have.
    private let scenarios: [String]

    package init(_ name: String, _ entries: [Entry], scenarios: [String] = ScenarioShelf().names) {
        (self.name, self.entries, self.scenarios) = (name, entries, scenarios)
    }

    /// The names of the lessons, in order.
    package var names: [String] { entries.map(\.name) }

    /// How many lessons it has.
    package var count: Int { entries.count }

    /// The lesson of a name; nil if there is none.
    package func lesson(_ name: String) throws(LessonProblem) -> Lesson? {
        guard let entry = entries.first(where: { $0.name == name }) else { return nil }
        do throws(YAMLProblem) {
            return try LessonReader.lesson(Array(entry.text.utf8), scenarios: scenarios)
        } catch {
            throw LessonProblem(file: entry.file, error)
        }
    }

    /// The name of the lesson after another one; nil after the last.
    package func name(after name: String) -> String? {
        guard let place = entries.firstIndex(where: { $0.name == name }), place + 1 < entries.count else { return nil }
        return entries[place + 1].name
    }

    /// The name of the lesson with a number, from 1.
    package func name(at number: Int) -> String? { names.indices.contains(number - 1) ? names[number - 1] : nil }

    /// The number of a lesson, from 1.
    package func number(of name: String) -> Int? { entries.firstIndex { $0.name == name }.map { $0 + 1 } }
}
