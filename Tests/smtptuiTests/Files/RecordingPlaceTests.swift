import Foundation
import SessionModel
import Testing

@testable import smtptui

@Suite("New recordings")
struct RecordingPlaceTests {
    @Test("two that start in the same second get two files, even when one appears in between")
    func same() throws {
        let folder = try TemporaryFolder()
        let first = try RecordingPlace.newRecording("20261123-110000-a-25", in: folder.path)
        let second = try RecordingPlace.newRecording("20261123-110000-a-25", in: folder.path)
        #expect(first.path == folder.path("20261123-110000-a-25.jsonl"))
        #expect(second.path == folder.path("20261123-110000-a-25-2.jsonl"))
        #expect(try RecordingFile.create(at: first.path) == nil)
    }

    @Test("a session beside one that is recorded in a file gets a new file beside it", arguments: ["x.jsonl", "x"])
    func beside(_ name: String) throws {
        let folder = try TemporaryFolder()
        let wish = ConnectionProfile.Recording.file(folder.path(name))
        #expect(wish.another == .beside(folder.path(name)) && wish.another.another == wish.another)
        let second = try RecordingPlace.newRecording(beside: folder.path(name))
        let third = try RecordingPlace.newRecording(beside: folder.path(name))
        #expect(second.path == folder.path("x-2.jsonl"))
        #expect(third.path == folder.path("x-3.jsonl"))
    }

    @Test("a file that cannot be created says why")
    func failure() throws {
        let folder = try TemporaryFolder()
        #expect(throws: Failure.self) { _ = try RecordingPlace.newRecording("a", in: folder.path("nowhere")) }
    }

    @Test("a check says what would fail, and leaves nothing behind")
    func check() throws {
        let folder = try TemporaryFolder()
        try RecordingPlace.check(.file(folder.path("x.jsonl")))
        #expect(try RecordingFile.create(at: folder.path("x.jsonl")) != nil, "the check has left a file")
        for bad in ["nowhere/x.jsonl", "."] {
            #expect(throws: Failure.self) { try RecordingPlace.check(.file(folder.path(bad))) }
        }
        try RecordingPlace.check(.none)
    }

    @Test("a file that is something else is refused by the check, and stays as it is")
    func checkOther() throws {
        let folder = try TemporaryFolder()
        try Data("notes".utf8).write(to: URL(filePath: folder.path("x.txt")))
        #expect(throws: Failure.self) { try RecordingPlace.check(.file(folder.path("x.txt"))) }
        #expect(try Data(contentsOf: URL(filePath: folder.path("x.txt"))) == Data("notes".utf8))
    }
}
