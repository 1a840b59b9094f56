import Foundation
import Testing

@testable import Lessons
@testable import smtptui

/// `smtptui learn` without a screen.
@Suite("Lessons on the command line")
struct LearnTests {
    private let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func learn(_ arguments: String...) throws -> BuiltProgram.Result {
        try BuiltProgram.run(["learn"] + arguments, home: home)
    }

    private var file: ProgressFile { ProgressFile(at: home.path(".local/state/smtptui/lessons/built-in")) }

    /// Writes that a lesson is finished.
    private func finish(_ name: String) throws {
        let folder = home.path(".local/state/smtptui/lessons")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let text =
            "smtptui-lessons 1\nlesson \(name) steps=1,2 finished=2026-12-01T10:00:00Z hints=1 solutions=0 mistake=made\n"
        let old = (try? String(contentsOfFile: file.path, encoding: .utf8)) ?? ""
        try (old + (old.isEmpty ? text : String(text.drop { $0 != "\n" }.dropFirst())))
            .write(toFile: file.path, atomically: true, encoding: .utf8)
    }

    @Test("the lessons are listed, with what is done of each")
    func list() throws {
        let first = try learn("--list")
        let lines = first.output.split(separator: "\n")
        #expect(first.status == 0 && lines.count == Course.builtIn.count)
        #expect(lines.first == " 1  greeting            Read the greeting, and leave")
        try finish("greeting")
        #expect(try learn("--list").output.hasPrefix(" 1  greeting     done   Read the greeting, and leave\n"))
    }

    @Test("a lesson is opened, without a terminal as lines; without a name the first that is not finished")
    func sheet() throws {
        try finish("greeting")
        #expect(try learn().output.contains("lesson 2: Say hello"))
        #expect(try learn("codes").output.contains("lesson 5: "))
        #expect(try learn().output.contains("lesson 5: "), "it goes on where one was")
    }

    @Test("the report is text, JSON or a page")
    func report() throws {
        try finish("greeting")
        let text = try learn("--report", "text", "--learner", "Ada").output
        #expect(text.hasPrefix("Ada: 1 of \(Course.builtIn.count) lessons, 20"))
        #expect(text.contains("\ngreeting     finished  2 of 2 steps, 1 hint, mistake made"))
        let json = try learn("--report", "json").output
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["finished"] as? Int == 1 && (object["lessons"] as? [Any])?.count == Course.builtIn.count)
        let page = try learn("--report", "html", "--learner", "<Ada>").output
        #expect(page.contains("<h1>&lt;Ada&gt;: 1 of"))
        #expect(page.contains("<tr class=\"finished\"><td>Read the greeting, and leave</td>"))
    }

    @Test("what was done is forgotten, of one lesson or of all")
    func reset() throws {
        try finish("greeting")
        try finish("hello")
        #expect(try learn("greeting", "--reset").status == 0)
        #expect(try file.read().records.map(\.name) == ["hello"])
        #expect(try learn("--reset").status == 0)
        #expect(try file.read() == LessonProgress())
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("a file that is not one of progress is not replaced")
    func foreign() throws {
        try finish("greeting")
        try "something else\n".write(toFile: file.path, atomically: true, encoding: .utf8)
        let result = try learn("--reset")
        #expect(result.status == 65 && result.error.contains("is not a file with the progress of lessons"))
        #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "something else\n")
    }

    private func write(_ text: String, as name: String) throws {
        try text.write(toFile: home.path(name), atomically: true, encoding: .utf8)
    }

    private static let own = """
        name: own
        title: A lesson of one's own
        goal: Say NOOP.
        read: Say it.
        steps:
          - do: Say NOOP.
            see: {command: NOOP, reply: 2yz}
        summary: That was it.

        """

    @Test("the lessons of a folder are used in place of the built-in ones, in the order of their files")
    func folder() throws {
        try write(Self.own, as: "b.yaml")
        try write(Self.own.replacing("own", with: "first"), as: "a.yml")
        try write("not a lesson", as: "notes.txt")
        let list = try learn("--list", "--lessons", home.path)
        #expect(list.output.split(separator: "\n").map { $0.split(separator: " ")[1] } == ["first", "own"])
        #expect(try learn("own", "--lessons", home.path).output.contains("# > Say NOOP."))
        #expect(try learn("greeting", "--lessons", home.path).status == 64)
    }

    @Test("a lesson of a folder can have a scenario of a folder")
    func ownScenario() throws {
        try write(Self.own.replacing("goal:", with: "scenario: strict\ngoal:"), as: "lessons.yaml")
        let folder = home.path("scenarios")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "summary: Greets as it likes.\nhost: strict.example.test\n".write(
            toFile: "\(folder)/strict.yaml", atomically: true, encoding: .utf8)
        let missing = try learn("own", "--lessons", home.path)
        #expect(missing.status == 65 && missing.error.contains("scenario cannot be strict"), "\(missing.error)")
        let opened = try learn("own", "--lessons", home.path, "--scenarios", folder)
        #expect(opened.output.contains("S: 220 strict.example.test"), "\(opened.output) \(opened.error)")
    }

    @Test(
        "a mistake in a lesson is reported with its file and line",
        arguments: [
            ("goal: Say NOOP.\n", "gaol: Say NOOP.\n", ", line 3: a lesson has no field gaol; did you mean goal?"),
            ("command: NOOP", "command: NOPE", ", line 7: NOPE is not a command of SMTP; * is any line."),
            (
                "name: own", "name: Own",
                ", line 1: name cannot be Own; expected lower-case letters, digits and hyphens."
            ),
            ("reply: 2yz", "reply: 2xx", ", line 7: reply cannot be 2xx; expected a code such as 250 or 2yz."),
        ])
    func mistakes(_ old: String, _ new: String, _ words: String) throws {
        try write(Self.own.replacing(old, with: new), as: "b.yaml")
        let result = try learn("--list", "--lessons", home.path)
        #expect(result.status == 65 && result.output.isEmpty)
        #expect(result.error == "smtptui: \(home.path("b.yaml"))\(words)\n", "\(result.error)")
    }

    @Test("two files with the same lesson, and a folder without any")
    func folders() throws {
        #expect(try learn("--lessons", home.path).status == 66)
        try write(Self.own, as: "a.yaml")
        try write(Self.own, as: "b.yaml")
        #expect(try learn("--lessons", home.path).error.contains("b.yaml: the lesson own is also in \(home.path("a.yaml"))."))
    }
}
