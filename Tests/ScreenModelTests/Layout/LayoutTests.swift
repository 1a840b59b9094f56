import Testing

@testable import ScreenModel

@Suite("Where everything is")
struct LayoutTests {
    @Test(
        "below 110 columns the explanation is under the conversation, which keeps the full width",
        arguments: [40, 80, 109])
    func stacked(_ width: Int) {
        let layout = Play.recipients(width: width, height: 24).model.layout
        #expect(layout.form == .stacked)
        #expect(layout.conversation.width == width && layout.side.width == width)
        #expect(layout.side.y == layout.conversation.y + layout.conversation.height)
        #expect(layout.side.y + layout.side.height == layout.input.y)
    }

    @Test("from 110 columns on they are side by side", arguments: [110, 120, 200])
    func split(_ width: Int) {
        let layout = Play.recipients(width: width, height: 60).model.layout
        #expect(layout.form == .split)
        #expect(layout.conversation.width + 1 + layout.side.width == width)
        #expect(layout.divider.x == layout.conversation.width)
    }

    @Test(
        "the explanation has what it needs, up to two fifths of the screen, and the conversation five rows",
        arguments: 16...60)
    func heights(_ height: Int) {
        for lines in 0...40 {
            let layout = Layout(
                Size(width: 80, height: height), .both, hasInput: true, needs: SideNeeds(lines: lines, next: 2))
            // Its rule, the rule of what is next, and two rows of that.
            let rows = layout.side.height - 4
            #expect(rows <= max(1, height * 2 / 5) && rows <= max(lines, 0))
            #expect(layout.conversation.height >= 5 || rows <= 1)
            #expect(layout.conversation.height + layout.side.height + 4 == height)
        }
    }

    @Test("F6 goes from both to one alone, and to the other", arguments: GoldenScreenTests.sizes)
    func views(_ size: Size) {
        var play = Play.recipients(width: size.width, height: size.height)
        let first = play.screen
        play.press(.function(6))
        #expect(play.model.layout.conversation.isEmpty && play.row(with: "550 5.1.1 answers RCPT") != nil)
        play.press(.function(6))
        #expect(play.model.layout.side.isEmpty)
        #expect(play.screen.text.contains("\nC: RCPT TO:<nobody@example.test>\nS: 550 5.1.1 no such user\n"))
        #expect(!play.screen.wantsMouse, "the terminal selects")
        play.press(.alt("6"))
        #expect(play.screen == first && first.wantsMouse)
    }
}
