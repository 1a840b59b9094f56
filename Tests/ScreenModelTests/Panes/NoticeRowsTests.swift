import Testing

@testable import ScreenModel
@testable import SessionModel

/// What is told under the line is seen, whatever is on the screen.
@Suite("Notices on the screen")
struct NoticeRowsTests {
    private static let sizes = [(80, 24), (120, 40), (40, 16), (80, 12)].map { Size(width: $0.0, height: $0.1) }

    /// Whether a text is on the screen, perhaps in several rows.
    private static func shows(_ play: Play, _ text: String) -> Bool {
        let rows = play.screen.text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        return rows.joined(separator: " ").contains(text)
    }

    @Test("a local command that lacks something says all of what it lacks", arguments: sizes)
    func mistakes(_ size: Size) {
        for line in ["export x", "copy as x", "copy x", "explain x"] {
            var live = Play.recipients(width: size.width, height: size.height)
            live.send(":" + line)
            #expect(live.model.notice.map { Self.shows(live, $0) } == true, "\(line) at \(size)")
            var recorded = ReadingModes.recording(size)
            recorded.type(":" + line)
            recorded.press(.enter)
            #expect(recorded.model.notice.map { Self.shows(recorded, $0) } == true, "\(line) at \(size)")
            recorded.press(.up)
            #expect(recorded.model.notice == nil && !Self.shows(recorded, "Nothing was"), "\(line)")
        }
    }

    @Test("every notice is seen in every mode", arguments: ReadingModes.all.map(\.name), sizes)
    func modes(_ name: String, _ size: Size) throws {
        var play = try #require(ReadingModes.all.first { $0.name == name }).play(size)
        for words in [
            "short", "Cannot write /a/long/path/to/a/page.html: the folder does not exist. Choose another one.",
        ] {
            play.happen(.notSaved(words))
            #expect(Self.shows(play, words), "\(words)")
        }
    }

    @Test("after the last difference n says so, and the explanation stays")
    func lastDifference() {
        var play = Play(ComparedPair.model())
        for _ in 0..<6 { play.press(.character("n")) }
        #expect(Self.shows(play, "There is no further difference."))
        #expect(play.row(with: "Step 6 of 8") != nil)
        play.press(.enter, .character("n"))
        #expect(Self.shows(play, "There is no further difference."))
    }

    @Test("what was done in a recording is told where one is, and added to nothing", arguments: sizes)
    func inRecordings(_ size: Size) {
        for mode in ReadingModes.recorded where !mode.name.contains("comparison") && !mode.name.contains("step") {
            var play = mode.play(size)
            let count = play.model.dialogue.transcript.count
            play.happen(.saved("the session exported as html to page.html"))
            #expect(Self.shows(play, "The session exported as html to page.html."), "\(mode.name)")
            #expect(play.model.dialogue.transcript.count == count)
        }
    }

    @Test("in a session a note is told again where the end of the conversation is not seen", arguments: sizes)
    func inSessions(_ size: Size) {
        let words = "saved to a file"
        func told(_ play: Play) -> Bool { Self.shows(play, words) || Self.shows(play, "Saved to a file.") }
        for mode in ReadingModes.live {
            var play = mode.play(size)
            play.happen(.saved(words))
            #expect(told(play), "\(mode.name)")
            play.press(.home)
            play.happen(.saved(words))
            #expect(told(play), "\(mode.name)")
        }
        var marked = ReadingModes.pressed(ReadingModes.live[0].play(size), .home, .character("m"))
        #expect(Self.shows(marked, "ark 4: 220 "), "\(marked.screen.text)")
        marked.press(.function(6), .character("m"))
        #expect(Self.shows(marked, "It is marked already"))
        var alone = ReadingModes.pressed(Play.recipients(width: size.width, height: size.height), .function(6))
        alone.happen(.saved(words))
        #expect(told(alone))
        var play = Play.recipients(width: size.width, height: size.height)
        play.happen(.saved(words))
        #expect(play.model.notice == nil && Self.shows(play, words))
    }
}
