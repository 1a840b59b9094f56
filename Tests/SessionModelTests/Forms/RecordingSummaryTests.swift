import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("What a recording is about")
struct RecordingSummaryTests {
    private func summary(_ lines: String...) throws -> RecordingSummary {
        try #require(RecordingSummary(head: Dialogue(lines: lines).recording))
    }

    private static let hello = ["S: 220 mx", "C: EHLO a", "S: 250 mx"]

    @Test(
        "how it ended",
        arguments: [
            (hello + ["C: QUIT", "S: 221 Bye", "-- closed"], RecordingSummary.End.quit),
            (["S: 554 no service", "-- closed"], .refused), (hello + ["S: 421 going down", "-- closed"], .refused),
            (hello + ["C: MAIL FROM:<a@b.example>", "S: 550 no", "-- closed"], .refused),
            (hello + ["C: QUIT", "S: 221 Bye"], .quit), (hello + ["S: 421 going down"], .refused),
            (hello + ["-- reset"], .lost), (hello + ["C: NOOP", "-- closed"], .lost), (hello, .cutOff), ([], .cutOff),
        ])
    func ends(_ lines: [String], _ end: RecordingSummary.End) throws {
        let summary = try #require(RecordingSummary(head: Dialogue(lines: lines).recording))
        #expect(summary.end == end && summary.isWhole)
    }

    @Test("closed by the user, not connected at all, and nothing but a header")
    func others() throws {
        var dialogue = Dialogue(lines: Self.hello)
        dialogue.close(at: 9)
        #expect(RecordingSummary(head: dialogue.recording)?.end == .closed)
        var none = Dialogue()
        none.note(Note(id: Note.connectionFailedID, text: "No route to mx."), at: 0)
        #expect(RecordingSummary(head: none.recording)?.end == .noConnection)
        #expect(RecordingSummary(head: Dialogue().recording)?.end == .empty)
        #expect(RecordingSummary(head: Dialogue().recording)?.stillOpen().end == .open)
        #expect(RecordingSummary(head: dialogue.recording)?.stillOpen().end == .closed)
    }

    @Test("how much was said")
    func counts() throws {
        let summary = try summary(
            "S: 220 mx", "C: EHLO a", "S: 250-mx", "S: 250 SIZE", "C: FOO", "S: 500-what", "S: 500 what", "C: QUIT",
            "S: 221 Bye",
            "-- closed")
        #expect(summary.counts == "3 commands, 1 refused")
        #expect(summary.target == "mail.example.test:25" && summary.started.hasPrefix("2026-11-23"))
        #expect(try self.summary("S: 220 mx", "C: QUIT", "S: 221 x", "-- closed").counts == "1 command")
    }

    @Test("of a large file the beginning and the end are enough for how it ended")
    func large() throws {
        var lines = Self.hello
        for number in 0..<3000 { lines += ["C: NOOP \(number)", "S: 250 Ok"] }
        let file = Dialogue(lines: lines + ["C: QUIT", "S: 221 Bye", "-- closed"]).recording
        let portion = RecordingSummary.portion
        #expect(file.count > 3 * portion)
        let summary = try #require(
            RecordingSummary(head: Array(file.prefix(portion)), tail: Array(file.suffix(portion))))
        #expect(summary.end == .quit && !summary.isWhole && summary.counts.hasSuffix("+ commands"))
        #expect(summary.commands > 100 && summary.commands < 3000)
    }

    @Test("of sessions in one file the newest one counts; a line that was cut off leaves it without an end")
    func several() throws {
        let first = Dialogue(lines: Self.hello + ["C: QUIT", "S: 221 Bye", "-- closed"]).recording
        let second = Dialogue(lines: Self.hello).recording
        #expect(RecordingSummary(head: first + second)?.end == .cutOff)
        #expect(RecordingSummary(head: second + first)?.end == .quit)
        #expect(RecordingSummary(head: first.dropLast(8) + [])?.end == .cutOff)
    }

    @Test("what is not a recording", arguments: ["", "hello", "{\"a\":1}\n", "\n\n", "{\"smtptui\":2}"])
    func none(_ text: String) { #expect(RecordingSummary(head: Array(text.utf8)) == nil) }
}
