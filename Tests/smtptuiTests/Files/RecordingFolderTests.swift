import Foundation
import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport
@testable import smtptui

@Suite("The folder of the recordings")
struct RecordingFolderTests {
    private static let file = Dialogue(
        lines: ["S: 220 mx", "C: EHLO a", "S: 250 mx", "C: QUIT", "S: 221 Bye", "-- closed"]
    ).recording

    @Test("the newest comes first, and other files are not among them")
    func list() throws {
        let folder = try TemporaryFolder()
        for name in ["20261123-110000-a.jsonl", "20261124-110000-b.jsonl", "notes.txt", "history"] {
            try Data(Self.file).write(to: URL(filePath: folder.path(name)))
        }
        let paths = RecordingFolder.list(folder.path)
        #expect(
            paths.map { URL(filePath: $0).lastPathComponent } == ["20261124-110000-b.jsonl", "20261123-110000-a.jsonl"])
        #expect(RecordingFolder.list(folder.path("nowhere")).isEmpty)
    }

    @Test("a summary is made of small files and of large ones, and of nothing else")
    func summary() throws {
        let folder = try TemporaryFolder()
        try Data(Self.file).write(to: URL(filePath: folder.path("a.jsonl")))
        #expect(RecordingFolder.summary(of: folder.path("a.jsonl"))?.end == .quit)
        let line = Array(#"{"n":1,"t":0,"type":"client","line":"NOOP","end":"crlf","verb":"NOOP"}"#.utf8) + [10]
        let middle = (0..<5000).flatMap { _ in line }
        let head = Self.file.prefix { $0 != 10 } + [10]
        try Data(head + middle + Self.file.drop { $0 != 10 }.dropFirst()).write(
            to: URL(filePath: folder.path("b.jsonl")))
        let large = try #require(RecordingFolder.summary(of: folder.path("b.jsonl")))
        #expect(large.end == .quit && !large.isWhole)
        try Data("hello".utf8).write(to: URL(filePath: folder.path("c.jsonl")))
        #expect(RecordingFolder.summary(of: folder.path("c.jsonl")) == nil)
        #expect(RecordingFolder.summary(of: folder.path("nowhere.jsonl")) == nil)
        try FileManager.default.createDirectory(atPath: folder.path("d.jsonl"), withIntermediateDirectories: true)
        #expect(RecordingFolder.summary(of: folder.path("d.jsonl")) == nil)
    }

    @Test("what is being recorded is open, and cut off where no one records it any more")
    func open() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.jsonl")
        let dialogue = Dialogue(lines: ["S: 220 mx"])
        var file: RecordingFile? = try RecordingFile(at: path)
        let header = RecordingHeader(started: "2026-11-23T10:00:00.000Z", target: "mx", address: nil, program: nil)
        try file?.write(dialogue.transcript, header: header.line)
        #expect(RecordingFolder.summary(of: path)?.end == .open)
        file = nil
        #expect(RecordingFolder.summary(of: path)?.end == .cutOff)
    }

    @Test("a session that is appended to a file that was cut off begins on a line of its own")
    func appended() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.jsonl")
        try Data(Self.file.dropLast(20)).write(to: URL(filePath: path))
        let header = RecordingHeader(started: "2026-11-23T10:00:00.000Z", target: "mx", address: nil, program: nil)
        do {
            var file = try RecordingFile(at: path)
            try file.write(Dialogue(lines: ["S: 220 second"]).transcript, header: header.line)
        }
        var shown = try ShownFile(at: path)
        let events = shown.events
        #expect(
            events.contains {
                if case .server(let line, _) = $0 { line.bytes == Array("220 second".utf8) } else { false }
            })
        guard case .note(let note, _)? = events.last else {
            Issue.record("nothing is said of the line")
            return
        }
        #expect(note.id == "cut-off")
        _ = shown.takeRest()
    }
}
