import Foundation
import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import smtptui

@Suite("The file that show opens")
struct ShownFileTests {
    private static let header = #"{"smtptui":1,"started":"2026-11-23T10:00:00.000Z","target":"mx"}"#

    private static func line(_ number: Int) -> String {
        #"{"n":\#(number),"t":1,"type":"server","line":"250-\#(number) \#(String(repeating: "x", count: 80))"}"#
    }

    /// A file of so many lines of the server.
    private static func file(_ count: Int) -> String {
        ([header] + (0..<count).map(line)).joined(separator: "\n") + "\n"
    }

    /// The whole file has been read already.
    private struct NothingLeft: Error {}

    private func written(_ text: String) throws -> (folder: TemporaryFolder, path: String) {
        let folder = try TemporaryFolder()
        let path = folder.path("r.jsonl")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return (folder, path)
    }

    @Test("a recording larger than a piece is open after the first piece, and the end of the file can be seen")
    func pieces() throws {
        let (folder, path) = try written(Self.file(5000))
        defer { _ = folder }
        var shown = try ShownFile(at: path)
        var events = shown.events
        #expect(events.count > 100 && events.count < 1000)
        guard var rest = shown.takeRest() else { throw NothingLeft() }
        let found = rest.tail
        let tail = try #require(found)
        let newest = try #require(tail.dialogue.transcript[tail.dialogue.transcript.count - 1])
        #expect(TextForm.line(newest)?.contains("250-4999 ") == true)
        var count = 0
        try rest.readToEnd(
            { events.append($0) },
            took: {
                count += 1; return true
            })
        #expect(events.count == 5000 && count > 5)
    }

    @Test("a small recording is read at once, and nothing is left to load")
    func small() throws {
        let (folder, path) = try written(Self.file(10))
        defer { _ = folder }
        var shown = try ShownFile(at: path)
        let count = shown.events.count
        #expect(count == 10)
        let hasRest = shown.takeRest() != nil
        #expect(!hasRest)
    }

    @Test("who is not interested in more gets no more")
    func stopped() throws {
        let (folder, path) = try written(Self.file(5000))
        defer { _ = folder }
        var shown = try ShownFile(at: path)
        guard var rest = shown.takeRest() else { throw NothingLeft() }
        var count = 0
        try rest.readToEnd(
            { _ in },
            took: {
                count += 1; return false
            })
        #expect(count == 1)
    }

    @Test("what comes before a bad line is handed over, then the line is named", arguments: [3, 4000])
    func badLine(_ number: Int) throws {
        var lines = Self.file(5000).split(separator: "\n").map(String.init)
        lines[number - 1] = "{broken"
        let (folder, path) = try written(lines.joined(separator: "\n"))
        defer { _ = folder }
        var shown = try ShownFile(at: path)
        var count = shown.events.count
        guard var rest = shown.takeRest() else { throw NothingLeft() }
        var sentence = ""
        do throws(Failure) {
            try rest.readToEnd({ _ in count += 1 }, took: { true })
        } catch {
            sentence = error.sentence
        }
        #expect(sentence.contains("line \(number): not an event"))
        #expect(count == number - 2)
    }

    @Test("pasted text is read whole, and has no times")
    func pasted() throws {
        let (folder, path) = try written("S: 220 mx\nC: EHLO a\nS: 250 mx\n")
        defer { _ = folder }
        var shown = try ShownFile(at: path)
        let (count, hasTimes, target) = (shown.events.count, shown.hasTimes, shown.header.target)
        #expect(count == 4 && !hasTimes && target == "a transcript with S: and C:")
        let hasRest = shown.takeRest() != nil
        #expect(!hasRest)
    }

    @Test(
        "what is neither is refused with one sentence",
        arguments: [
            ("", "neither"), ("hello\n", "neither"), ("{\"a\":1}\n", "neither"), ("\u{0}\u{0}", "neither"),
            (#"{"smtptui":9,"started":"","target":""}"#, "format 9"),
            (#"{"smtptui":1,"started":"2026-11"#, "cut off in its first line"),
        ])
    func refused(_ text: String, _ words: String) throws {
        let (folder, path) = try written(text)
        defer { _ = folder }
        do throws(Failure) {
            _ = try ShownFile(at: path)
            Issue.record("it is accepted")
        } catch {
            #expect(error.status == .unreadableFile && error.sentence.contains(words))
        }
    }

    @Test("a pipe is read from its beginning, and has no end to show")
    func pipe() throws {
        let (folder, path) = try written(Self.file(5000))
        defer { _ = folder }
        let pipe = folder.path("pipe")
        try #require(mkfifo(pipe, 0o600) == 0)
        let writer = Thread { try? Self.file(5000).write(toFile: pipe, atomically: false, encoding: .utf8) }
        writer.start()
        var shown = try ShownFile(at: pipe)
        var count = shown.events.count
        guard var rest = shown.takeRest() else { throw NothingLeft() }
        let (tail, size) = (rest.tail, rest.size)
        #expect(tail == nil && size == nil)
        try rest.readToEnd({ _ in count += 1 }, took: { true })
        #expect(count == 5000)
        #expect(FileManager.default.fileExists(atPath: path))
    }
}
