import Foundation
import Testing

@testable import Lessons
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// The solutions of the lessons, typed into the built program: real connections, real TLS, its own local commands.
@Suite("Lessons in the built program")
struct LessonPlayTests {
    /// Those for which no one has to wait.
    private static let names = Course.builtIn.names.filter { name in
        (try? Course.builtIn.lesson(name))?.solution.allSatisfy { $0.wait == 0 } == true
    }

    /// Lines from a pipe: answers to challenges are not encoded there, as they are on the screen.
    private static func input(_ lines: [String]) -> String {
        guard let auth = lines.firstIndex(of: "AUTH LOGIN") else { return lines.map { $0 + "\n" }.joined() }
        return lines.enumerated().map { index, line in
            (index > auth ? Base64.encode(Array(line.utf8)) : line) + "\n"
        }.joined()
    }

    @Test("what is offered passes when it is typed", arguments: names)
    func solution(_ name: String) throws {
        let lesson = try #require(try Course.builtIn.lesson(name))
        let home = try TemporaryFolder()
        let result = try BuiltProgram.run(
            ["practice", "--plain", "--scenario", lesson.scenario, "--record", home.path("a.jsonl")],
            input: Self.input(lesson.solution.map(\.text)), home: home)
        let file = try Data(contentsOf: URL(filePath: home.path("a.jsonl")))
        var run = LessonRun(lesson)
        _ = run.observe(try Dialogue(recording: Array(file)))
        #expect(run.isFinished, "\(run.done)\n\(result.output)\(result.error)")
    }

    @Test("nearly all lessons are played")
    func count() { #expect(Self.names.count >= Course.builtIn.count - 2) }
}
