import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("Long messages")
struct MessageFoldTests {
    @Test("a message of up to 12 lines is shown whole", arguments: [(9, false), (10, true)])
    func limit(_ lines: Int, _ isFolded: Bool) {
        // The header, an empty line and the dot are lines, too.
        let play = Play.longMessage(lines, width: 80, height: 60)
        #expect((play.row(with: " lines, ") != nil) == isFolded)
    }

    @Test("the middle of a longer one is one row, with its lines and octets")
    func folded() {
        let play = Play.longMessage(1200, width: 80, height: 40)
        let text = play.screen.text
        #expect(text.contains("line 2\n") && !text.contains("line 3\n") && !text.contains("line 1197\n"))
        #expect(text.contains("line 1198\n") && text.contains("line 1200\n") && text.contains(" C  .\n"))
        // "line 3" to "line 1197" with CR LF: 7 of 8 octets, 90 of 9, 900 of 10, 198 of 11.
        #expect(play.row(with: "… 1,195 lines, 12 kB") != nil)
    }

    @Test("Enter on the chosen reply opens it, and closes it again; on another reply it goes back")
    func opening() {
        var play = Play.longMessage(40, width: 80, height: 40)
        play.press(.function(2), .enter)
        #expect(play.row(with: "line 3") != nil && play.row(with: " lines, ") == nil)
        play.press(.enter)
        #expect(play.row(with: " lines, ") != nil && play.model.shown.chosen != nil)
        play.press(.up, .enter)
        #expect(play.model.shown.chosen == nil)
    }

    @Test("a match in what is folded opens it")
    func search() {
        var play = Play.longMessage(40, width: 80, height: 40)
        play.send(":find line 20")
        #expect(play.row(with: "line 20") != nil && play.row(with: "1 of 1") != nil)
    }

    @Test("scrolling goes over it as over any row, and back to the end")
    func scrolling() {
        var play = Play.longMessage(300, width: 80, height: 24)
        let end = play.screen.text
        for _ in 0..<10 { play.press(.pageUp) }
        #expect(play.row(with: "connected to") != nil)
        for _ in 0..<10 { play.press(.pageDown) }
        #expect(play.screen.text == end && play.model.shown.top == nil)
    }

    @Test("what the server says in the middle of a message is not folded away")
    func reply() {
        var play = Play.recipients(width: 80, height: 50)
        play.send("DATA")
        play.server("354 go on")
        for number in 1...20 { play.send("line \(number)") }
        play.server("421 4.3.2 shutting down")
        for number in 21...40 { play.send("line \(number)") }
        #expect(play.row(with: "421 4.3.2 shutting down") != nil)
    }
}
