import Foundation
import Testing

@testable import Lessons

/// What is written about lessons, held to what they are.
@Suite("Documents about lessons")
struct LessonDocumentsTests {
    private static func document(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "docs/\(name)"), encoding: .utf8)
    }

    @Test("every lesson is listed with its number and goal, in order")
    func list() throws {
        let document = try Self.document("lessons.md")
        let rows = document.split(separator: "\n").filter {
            $0.hasPrefix("| ") && $0.dropFirst(2).first?.isNumber == true
        }
        #expect(rows.count == Course.builtIn.count)
        for (row, name) in zip(rows, Course.builtIn.names) {
            let lesson = try CourseTests.lesson(name)
            #expect(row == "| \(Course.builtIn.number(of: name) ?? 0) | `\(name)` | \(lesson.goal) |")
        }
    }

    @Test("every field of a lesson, a step and a check has its row")
    func fields() throws {
        let document = try Self.document("teaching.md")
        for name in LessonReader.known + LessonReader.stepFields + CheckReader.fieldNames {
            #expect(document.contains("\n| `\(name)` |"), "\(name)")
        }
    }

    @Test("the example is a lesson, and its solution, its other way and its mistake work")
    func example() throws {
        let parts = try Self.document("teaching.md").split(separator: "```yaml\n")
        let text = try #require(parts.last?.split(separator: "\n```").first)
        let lesson = try LessonReader.lesson(Array(text.utf8))
        for lines in [lesson.solution, lesson.alternative] {
            var play = try LessonPlay(lesson)
            play.enter(lines)
            #expect(play.run.isFinished, "\(play.conversation)")
        }
        var play = try LessonPlay(lesson)
        play.enter(lesson.mistake?.mistake.solution ?? [])
        play.enter(lesson.mistake?.recovery.solution ?? [])
        #expect(play.run.mistake == .recovered && !play.run.isFinished)
    }
}
