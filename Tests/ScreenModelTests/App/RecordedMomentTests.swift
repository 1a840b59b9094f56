import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel
@testable import TestSupport

/// A recording in the explorer: what is shown at each reply, and what the keys do there.
@Suite("A recording, reply by reply")
struct RecordedMomentTests {
    @Test("the header and Next are as they were after the chosen reply")
    func moments() throws {
        var play = try PlaybackTests.show(width: 120, height: 40)
        play.press(.home)
        #expect(play.row(with: "GREETED") != nil && play.row(with: "RECORDING 1/5") != nil)
        #expect(play.row(with: "EHLO") != nil && play.row(with: "This is a recording.") == nil)
        play.press(.down)
        #expect(play.row(with: "READY") != nil)
        play.press(.down)
        #expect(play.row(with: "SENDER") != nil && play.row(with: "RCPT TO:<") != nil)
        play.press(.end)
        #expect(play.row(with: "CLOSED") != nil && play.row(with: "The session was over.") != nil)
    }

    @Test("TLS and what the server offered are those of then")
    func panes() throws {
        let lines = try #require(Talks.all.first { $0.name == "TLS" }?.lines)
        var play = try PlaybackTests.show(lines: lines)
        play.press(.home)
        #expect(play.row(with: "TLS 1.3   ") == nil)
        play.press(.end)
        #expect(play.row(with: "TLS 1.3   ") != nil)
        play.press(.alt("o"))
        let offered = play.model.sideParts?.lines.map(\.text).joined() ?? ""
        play.press(.home)
        let before = play.model.sideParts?.lines.map(\.text).joined() ?? ""
        #expect(!offered.isEmpty && before != offered)
    }

    @Test("Enter stays, and opens a long message; what is said is seen")
    func enter() throws {
        var play = try PlaybackTests.show()
        play.press(.enter)
        #expect(play.effects.isEmpty && play.row(with: "There is no long message here") != nil)
        var long = try PlaybackTests.show(
            lines: [
                "S: 220 mx", "C: EHLO a", "S: 250 mx", "C: MAIL FROM:<>", "S: 250 x", "C: RCPT TO:<a@b.example>",
                "S: 250 x", "C: DATA", "S: 354 go",
            ]
                + (0..<300).map { "C: line \($0)" } + ["C: .", "S: 250 queued"])
        let before = long.model.conversation.rows
        long.press(.enter)
        #expect(long.model.shown.opened.count == 1 && long.model.conversation.rows != before)
    }

    @Test("marks are set and gone to in both directions; the file is not changed")
    func marks() throws {
        var play = try PlaybackTests.show()
        play.type("'")
        #expect(play.row(with: "Nothing is marked yet: m marks the explained reply.") != nil)
        play.press(.home, .down)
        play.type("m")
        #expect(play.row(with: "Marked until you leave") != nil)
        play.press(.end)
        play.type("m")
        play.press(.home)
        play.type("'")
        #expect(play.row(with: "RECORDING 2/5") != nil)
        play.type("'")
        #expect(play.row(with: "RECORDING 5/5") != nil)
        play.type("\"")
        #expect(play.row(with: "RECORDING 2/5") != nil)
        play.type("m")
        #expect(play.row(with: "No longer marked") != nil && play.model.dialogue.transcript.marked.count == 1)
        let notes = (0..<play.model.dialogue.transcript.count).filter {
            if case .note(let note) = play.model.dialogue.transcript[$0]?.body { note.id == Note.markID } else { false }
        }
        #expect(notes.isEmpty)
    }

    @Test("n goes on with the last search, and says when there was none")
    func search() throws {
        var play = try PlaybackTests.show()
        play.type("n")
        #expect(play.row(with: "Nothing has been searched for yet") != nil)
        play.type("/250")
        play.press(.enter, .escape)
        #expect(play.model.shown.search == nil)
        play.type("n")
        #expect(play.model.shown.search?.text == "250")
    }

    @Test("its help lists what works there, and nothing that sends", arguments: [Key.function(1), .character("?")])
    func help(_ key: Key) throws {
        var play = try PlaybackTests.show(width: 120, height: 200)
        play.press(key)
        let text = play.screen.text
        for name in [":auth", ":connect", ":send", ":raw", ":queue", ":reconnect", ":set"] {
            #expect(!text.contains(name), "\(name)")
        }
        for words in ["play the recording", ":find", ":write", "mark the explained reply", "Space"] {
            #expect(text.contains(words), "\(words)")
        }
        play.press(.escape)
        play.press(.character(":"))
        play.type("connect x")
        play.press(.enter)
        #expect(play.effects.isEmpty && play.model.shown.page == .palette)
    }
}
