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
}
