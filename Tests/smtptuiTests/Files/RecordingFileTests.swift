import Foundation
import Testing

@testable import SMTPSyntax
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

    private func record(at path: String) throws {
        var recorder = Recorder(try RecordingFile(at: path), target: "a")
        _ = recorder.record(dialogue(), address: nil)
    }

    @Test("while a session is recorded in a file, no other one is")
    func locked() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("r.jsonl")
        var recorder = Recorder(try RecordingFile(at: path), target: "a")
        _ = recorder.record(dialogue(), address: nil)
        let before = try String(contentsOfFile: path, encoding: .utf8)
        #expect {
            _ = try RecordingFile(at: path)
        } throws: { error in
            (error as? Failure)?.sentence == "Cannot record to \(path): another session is being recorded there."
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
    }

    @Test("the part of a session is bounded, ends with a whole line, and that is told")
    func bounded() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("r.jsonl")
        var recorder = Recorder(try RecordingFile(at: path, most: 1 << 20), target: "a")
        var dialogue = dialogue()
        var reason: String?
        for number in 0..<4000 where reason == nil {
            dialogue.receive(Array("250-\(number) \(String(repeating: "x", count: 300))\r\n".utf8), at: 3)
            reason = recorder.record(dialogue, address: nil)
        }
        #expect(reason == "the session has filled 1 MiB")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.utf8.count <= 1 << 20 && text.hasSuffix("}\n"))
        #expect(try RecordedDialogue(at: path).events.count > 1000)
        dialogue.receive(Array("250 end\r\n".utf8), at: 4)
        #expect(recorder.record(dialogue, address: nil) == nil, "it is told once")
    }

    @Test("a recording of a server's combining marks has no more of them in a row than a terminal can show")
    func marks() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("r.jsonl")
        var dialogue = Dialogue()
        let line = "250 e" + String(repeating: "\u{301}", count: 5000)
        dialogue.receive(Array("\(line)\r\n".utf8), at: 0)
        var recorder = Recorder(try RecordingFile(at: path), target: "a")
        _ = recorder.record(dialogue, address: nil)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.unicodeScalars.split { $0 != "\u{301}" }.allSatisfy { $0.count <= 4 })
        #expect(try RecordedDialogue(at: path).events.contains(.server(WireLine(line), at: 0)))
    }

    @Test("written as it happens, for the owner alone, and read back the same")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("new.jsonl")
        var recorder = Recorder(try RecordingFile(at: path), target: "mx.example.test:25")
        let lived = dialogue()
        #expect(recorder.record(lived, address: "127.0.0.1:25") == nil)
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
        try record(at: path)
        var second = Recorder(try RecordingFile(at: path), target: "a")
        _ = second.record(dialogue(), address: nil)
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
        _ = recorder.record(dialogue(), address: nil)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try String(text.dropLast(20)).write(toFile: path, atomically: true, encoding: .utf8)
        let events = try RecordedDialogue(at: path).events
        guard events.count == 7, case .note(let note, _)? = events.last else {
            Issue.record("\(events)")
            return
        }
        #expect(note.id == "cut-off", "nothing is said of the line")
        var lines = text.split(separator: "\n").map(String.init)
        lines[3] = "{broken"
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        #expect { try RecordedDialogue(at: path) } throws: { ($0 as? Failure)?.sentence.contains("line 4") == true }
        try "hello".write(toFile: path, atomically: true, encoding: .utf8)
        #expect { try RecordedDialogue(at: path) } throws: { ($0 as? Failure)?.status == .unreadableFile }
    }
}
