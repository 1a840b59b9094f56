import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("Rows of the conversation")
struct ConversationRowsTests {
    private static func rows(_ play: Play) -> [ConversationRow] {
        let maker = ConversationRows(dialogue: play.model.dialogue, width: 50, marks: .unicode)
        return (0..<play.model.dialogue.transcript.count).flatMap(maker.rows(of:))
    }

    @Test(
        "of a line without end its beginning is shown, and how much more there is",
        arguments: [
            ("x", 4096, nil), ("x", 4097, "1 more byte"), ("x", 60_000, "55,904 more bytes"),
            ("\u{301}", 20_000, "more bytes"),
            ("\u{65E5}", 10_000, "25,905 more bytes"), ("\u{1B}", 20_000, "15,904 more bytes"),
        ] as [(String, Int, String?)])
    func long(_ text: String, _ count: Int, _ words: String?) {
        var play = Play()
        play.connect()
        play.happen(.received(Array((String(repeating: text, count: count) + "\r\n").utf8)))
        let rows = Self.rows(play)
        #expect(rows.count <= 4096 * 7 / 40 + 20)
        let said = rows.contains { $0.line.text.contains(words ?? "more byte") }
        #expect(said == (words != nil))
        #expect(!rows.contains { $0.line.text.contains("\\xe6") }, "a character is not cut")
    }
}
