import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel
@testable import TestSupport

@Suite("The list of recordings")
struct RecordingListTests {
    static func rows() -> [RecordingList.Row] {
        let ends: [(String, [String])] = [
            ("2026-11-30 21:20", ["S: 220 mx", "C: EHLO a", "S: 250 mx", "C: QUIT", "S: 221 Bye", "-- closed"]),
            ("2026-11-30 20:05", ["S: 554 5.7.1 no service for you", "-- closed"]),
            ("2026-11-29 09:15", ["S: 220 mx", "C: EHLO a", "S: 250 mx", "-- reset"]),
            ("2026-11-28 18:00", ["S: 220 mx", "C: EHLO a"]),
        ]
        return ends.enumerated().compactMap { number, row in
            RecordingSummary(head: Dialogue(lines: row.1).recording).map {
                RecordingList.Row(path: "/state/\(number).jsonl", started: row.0, summary: $0)
            }
        }
    }

    static func list(width: Int = 80, height: Int = 24) -> Play {
        Play(
            AppModel(
                choosing: RecordingList(rows(), in: "/state"), size: Size(width: width, height: height), marks: .unicode
            ))
    }

    private static let opened = try? RecordedDialogue(Dialogue(lines: PlaybackTests.lines).recording)

    private func open(_ play: inout Play) throws {
        play.press(.enter)
        let events = try #require(Self.opened).events
        play.happen(
            .recordingOpened(OpenedRecording(events: events, loading: nil, target: "other.test:25", address: nil)))
    }

    @Test("rows say when, where, how it ended, and how much was said")
    func rows() {
        let play = Self.list()
        #expect(play.row(with: "Recordings: 4") != nil)
        #expect(play.row(with: "2026-11-30 21:20  mail.example.test:25") != nil)
        #expect(play.row(with: "quit")?.contains("2 commands") == true)
        #expect(play.row(with: "20:05")?.contains("refused       0 commands, 1 refused") == true)
        #expect(play.row(with: "lost") != nil && play.row(with: "cut off") != nil)
        #expect(play.row(with: "/state/0.jsonl") != nil)
        #expect(play.model.wakeTime == nil)
    }

    @Test("what is typed filters, Enter opens what is chosen")
    func filter() {
        var play = Self.list()
        play.type("lost")
        #expect(play.model.recordings?.list.rows.count == 1)
        play.press(.enter)
        #expect(play.effects == [.openRecording("/state/2.jsonl")])
        play.press(.control("u"), .down, .enter)
        #expect(play.effects == [.openRecording("/state/1.jsonl")])
        play.press(.control("u"), .end, .enter)
        #expect(play.effects == [.openRecording("/state/3.jsonl")])
        play.type("zzz")
        #expect(play.row(with: "Nothing matches.") != nil)
        play.press(.enter)
        #expect(play.effects.isEmpty)
    }

    @Test("leaving a recording comes back to the list as it was; leaving that quits")
    func back() throws {
        var play = Self.list()
        play.type("ref")
        try open(&play)
        #expect(play.row(with: "other.test:25") != nil && play.row(with: "221 2.0.0 Bye") != nil)
        #expect(play.row(with: "RECORDING 5/5") != nil)
        play.press(.character("q"))
        #expect(play.model.shown.page == .recordings && play.effects.isEmpty)
        #expect(play.model.recordings?.list.filter.text == "ref")
        try open(&play)
        #expect(play.row(with: "221 2.0.0 Bye") != nil)
        play.press(.escape, .escape)
        #expect(play.effects == [.quit])
    }

    @Test("one that cannot be opened leaves the list with a sentence")
    func failed() {
        var play = Self.list()
        play.press(.enter)
        play.happen(.notSaved("Cannot read /state/0.jsonl: No such file or directory."))
        #expect(play.row(with: "Cannot read /state/0.jsonl") != nil && play.model.shown.page == .recordings)
        play.press(.down)
        #expect(play.row(with: "Cannot read") == nil)
    }

    @Test("help over the list comes back to it")
    func help() {
        var play = Self.list()
        play.press(.function(1))
        #expect(play.model.shown.page == .help && play.row(with: ":auth") == nil)
        play.press(.escape)
        #expect(play.model.shown.page == .recordings)
        play.press(.function(7), .escape)
        #expect(play.model.shown.page == .recordings)
    }

    @Test("no size is too small", arguments: [0, 1, 5, 20, 40, 80, 200], [0, 1, 2, 3, 5, 8, 16, 40])
    func sizes(_ width: Int, _ height: Int) {
        let play = Self.list(width: width, height: height)
        #expect(play.screen.size == Size(width: width, height: height))
    }
}
