import Foundation
import Testing

@testable import SessionModel
@testable import smtptui

@Suite("Recordings on disk")
struct RecordingFileTests {
    private func mode(_ path: String) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    private func dialogue() -> Dialogue {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "127.0.0.1:25", after: 0.001), at: 0)
        dialogue.receive(Array("220 mx\r\n".utf8) + [0x32, 0x35, 0x30, 0x20, 0xFF, 0x0A], at: 0.5)
        _ = dialogue.send(Array("NOOP".utf8), at: 1)
        dialogue.receive(Array("250 a\\b*\u{1B}\r\n25".utf8), at: 1.5)
        dialogue.receiveEOF(at: 2)
        return dialogue
    }

    @Test("written as it happens, for the owner alone, and read back the same")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("new.jsonl")
        var recorder = Recorder(try RecordingFile(at: path), target: "mx.example.test:25")
        let lived = dialogue()
        #expect(recorder.record(lived.transcript, address: "127.0.0.1:25") == nil)
        #expect(try mode(path) == 0o600)
        let recording = try RecordedDialogue(at: path)
        #expect(recording.header.target == "mx.example.test:25")
        #expect(recording.header.address == "127.0.0.1:25")
        var again = Dialogue()
        for event in recording.events { again.replay(event) }
        #expect(again == lived)
    }

    @Test("a recording is appended to, anything else is refused and left as it was")
    func existing() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("old.jsonl")
        var recorder = Recorder(try RecordingFile(at: path), target: "a")
        _ = recorder.record(dialogue().transcript, address: nil)
        var second = Recorder(try RecordingFile(at: path), target: "a")
        _ = second.record(dialogue().transcript, address: nil)
        #expect(try RecordedDialogue(at: path).events.count == 2 * 7)

        let other = folder.path("letter.txt")
        try "Dear all".write(toFile: other, atomically: true, encoding: .utf8)
        #expect(throws: Failure.self) { _ = try RecordingFile(at: other) }
        #expect(try String(contentsOfFile: other, encoding: .utf8) == "Dear all")
    }

    @Test("never through a symbolic link, never to a device, never to a folder")
    func links() throws {
        let folder = try TemporaryFolder()
        let link = folder.path("link.jsonl")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path("target"))
        #expect(throws: Failure.self) { _ = try RecordingFile(at: link) }
        #expect(!FileManager.default.fileExists(atPath: folder.path("target")))
        #expect(throws: Failure.self) { _ = try RecordingFile(at: "/dev/null") }
        #expect(throws: Failure.self) { _ = try RecordingFile(at: folder.path("")) }
        #expect(throws: Failure.self) { _ = try RecordingFile(at: folder.path("no/such/folder.jsonl")) }
    }

    @Test("a recording cut off by a crash is read up to there; other damage is told with its line")
    func damaged() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("cut.jsonl")
        var recorder = Recorder(try RecordingFile(at: path), target: "a")
        _ = recorder.record(dialogue().transcript, address: nil)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try String(text.dropLast(20)).write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try RecordedDialogue(at: path).events.count == 6)
        var lines = text.split(separator: "\n").map(String.init)
        lines[3] = "{broken"
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        #expect { try RecordedDialogue(at: path) } throws: { ($0 as? Failure)?.sentence.contains("line 4") == true }
        try "hello".write(toFile: path, atomically: true, encoding: .utf8)
        #expect { try RecordedDialogue(at: path) } throws: { ($0 as? Failure)?.status == .unreadableFile }
    }
}
