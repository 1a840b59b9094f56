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

    @Test("a file that cannot be created says why")
    func failure() throws {
        let folder = try TemporaryFolder()
        #expect(throws: Failure.self) { _ = try RecordingPlace.newRecording("a", in: folder.path("nowhere")) }
    }
}
