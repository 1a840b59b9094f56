import Foundation
import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Recordings on the command line")
struct RecordingTests {
    private let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func run(_ arguments: String..., input: String = "") throws -> BuiltProgram.Result {
        try BuiltProgram.run(arguments, input: input, home: home)
    }

    private var folder: String { home.path(".local/state/smtptui") }

    /// Writes a recording of these lines to the folder.
    private func record(_ lines: [String], as name: String, droppingLast count: Int = 0) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = Dialogue(lines: lines).recording.dropLast(count)
        try Data(file).write(to: URL(filePath: "\(folder)/\(name)"))
    }

    private static let whole = [
        "S: 220 mx", "C: EHLO a", "S: 250 mx", "C: FOO", "S: 500 no", "C: QUIT", "S: 221 Bye", "-- closed",
    ]

    @Test("without a file the newest is shown; where there is none, a sentence says where")
    func newest() throws {
        let none = try run("show")
        #expect(none.status == 66 && none.error.contains("There is no recording in \(folder) yet."))
        try record(Self.whole, as: "20261129-100000-mx.jsonl")
        try record(["S: 220 newest"], as: "20261130-100000-mx.jsonl")
        let shown = try run("show")
        #expect(shown.status == 0 && shown.output.contains("S: 220 newest"))
    }

    @Test("they are listed, the newest first, as text and as JSON")
    func list() throws {
        #expect(try run("recordings").error.contains("There is no recording in"))
        #expect(try run("recordings", "--json").output.isEmpty)
        try record(Self.whole, as: "20261129-100000-mx.jsonl")
        try record(["S: 220 mx", "-- reset"], as: "20261130-100000-mx.jsonl")
        try record(["S: 220 mx"], as: "20261130-110000-mx.jsonl", droppingLast: 5)
        try Data("x".utf8).write(to: URL(filePath: "\(folder)/20261130-120000-mx.jsonl"))
        let lines = try run("recordings").output.split(separator: "\n")
        #expect(lines.count == 3)
        for (line, words) in zip(lines, ["cut off", "lost", "quit           3 commands, 1 refused"]) {
            #expect(line.contains(words) && line.contains("mail.example.test:25"), "\(line)")
        }
        let objects = try run("recordings", "--json").output.split(separator: "\n").map {
            try JSONText(reading: Array($0.utf8))
        }
        #expect(objects.map { $0["ended"]?.string } == ["cut-off", "lost", "quit"])
        #expect(objects.last?["commands"]?.integer == 3 && objects.last?["file"]?.string?.hasPrefix(folder) == true)
    }

    @Test("printed as it is recorded, a recording keeps what a newer version has written")
    func copied() throws {
        let file =
            Dialogue(lines: Self.whole).recording + Array(#"{"n":99,"t":9.000000,"type":"mood","x":[1]}"#.utf8) + [10]
        try Data(file).write(to: URL(filePath: home.path("a.jsonl")))
        let shown = try run("show", home.path("a.jsonl"), "--format", "jsonl")
        #expect(Array(shown.output.utf8) == file && shown.error.isEmpty)
        let text = try run("show", home.path("a.jsonl")).output
        #expect(text.contains("-- 1 event of types that this version does not know"))
    }

    @Test("a recording that was cut off says so in each format, with one sentence")
    func cutOff() throws {
        let file = Dialogue(lines: Self.whole).recording.dropLast(30)
        try Data(file).write(to: URL(filePath: home.path("a.jsonl")))
        let text = try run("show", home.path("a.jsonl"))
        #expect(text.status == 0 && text.output.contains("-- the recording is cut off in line "))
        let lines = try run("show", home.path("a.jsonl"), "--format", "jsonl")
        #expect(lines.status == 0 && lines.error.contains(": cut off after "))
        #expect(lines.output.split(separator: "\n").count == file.split(separator: 10).count - 1)
    }

    @Test(
        "playing needs a terminal, and a speed needs playing",
        arguments: [
            (["show", "x", "--play"], "--play needs a terminal"),
            (["show", "x", "--speed", "2"], "--speed is for --play"),
            (["show", "x", "--play", "--speed", "0"], "from 0.25 to 64"),
            (["show", "x", "--play", "--format", "text"], "--format prints it"),
        ])
    func playing(_ arguments: [String], _ words: String) throws {
        let result = try BuiltProgram.run(arguments, home: home)
        #expect(result.status == 64 && result.error.contains(words), "\(result.error)")
    }
}
