import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("Looking things up in the explorer")
struct ReferencePageTests {
    private func shown(_ play: Play) -> ReferencePage? {
        play.model.shown.page == .reference ? play.model.shown.reference : nil
    }

    private func names(_ play: Play) -> [String] { shown(play)?.list.rows.map(\.entry.name) ?? [] }

    @Test("F7 opens it with everything, and again closes it")
    func open() {
        var play = Play.recipients()
        play.press(.function(7))
        #expect(shown(play)?.list.rows.count == ReferencePage.count)
        #expect(play.row(with: "Reference: \(ReferencePage.count) entries") != nil)
        #expect(play.screen.cursor != nil, "one types into the filter")
        play.press(.function(7))
        #expect(play.model.shown.page == nil)
    }

    @Test("it filters as one types, and nothing is sent")
    func filter() {
        var play = Play.recipients()
        play.type("NOOP")
        play.press(.function(7))
        play.type("q5")
        #expect(play.effects == [])
        #expect(shown(play)?.list.filter.text == "q5", "q is a letter there")
        play.press(.backspace, .backspace)
        play.type("codes 550")
        #expect(names(play) == ["550"])
        #expect(play.row(with: "Reference: 1 of \(ReferencePage.count) match") != nil)
        play.press(.control("u"))
        #expect(shown(play)?.list.rows.count == ReferencePage.count)
        play.press(.control("w"), .escape)
        #expect(play.model.shown.page == nil)
        #expect(play.model.typing.line.text == "NOOP", "the line waits where it was")
    }

    @Test("an exact key comes first, whatever the topic")
    func order() {
        var play = Play()
        play.press(.function(7))
        play.type("STARTTLS")
        #expect(shown(play)?.list.rows.first?.entry.key == "STARTTLS")
        #expect(shown(play)?.list.rows.first?.topic == .commands)
    }

    @Test("arrows and pages choose, within the list, and the chosen one is seen", arguments: [10, 24, 40])
    func choose(_ height: Int) {
        var play = Play.recipients(width: 80, height: height)
        play.press(.function(7), .up, .pageUp)
        #expect(shown(play)?.list.chosen == 0)
        play.press(.down, .down)
        #expect(shown(play)?.list.chosen == 2)
        play.press(.pageDown)
        let page = shown(play)?.list.chosen ?? 0
        #expect(page > 2)
        play.press(.end, .down, .pageDown)
        #expect(shown(play)?.list.chosen == ReferencePage.count - 1)
        let last = shown(play)?.list.rows.last?.entry.name ?? "?"
        #expect(play.row(with: last)?.contains(Marks.unicode.next) == true)
        play.press(.home)
        #expect(shown(play)?.list.chosen == 0)
        play.happen(.key(.mouse(Mouse(.wheelDown, at: Point(x: 5, y: 5)))))
        #expect(shown(play)?.list.chosen == 3)
    }

    @Test("Enter opens an entry, Esc goes back to the same place of the list, and then away")
    func entry() {
        var play = Play.recipients()
        play.press(.function(7))
        play.type("context rcpt 550")
        play.press(.enter)
        #expect(play.row(with: "Source") != nil)
        #expect(play.screen.text.contains("RFC 5321"))
        #expect(play.screen.cursor == nil)
        play.press(.pageDown, .down, .up, .end, .home)
        play.press(.escape)
        #expect(shown(play)?.openedTop == nil && shown(play)?.list.filter.text == "context rcpt 550")
        play.press(.enter)
        play.type(" ")
        #expect(shown(play)?.openedTop == nil, "typing goes on with the filter")
        play.press(.escape)
        #expect(play.model.shown.page == nil)
    }

    @Test("a long entry can be read to its end", arguments: [Size(width: 40, height: 10), Size(width: 80, height: 24)])
    func long(_ size: Size) {
        var play = Play.recipients(width: size.width, height: size.height)
        play.press(.function(7))
        play.type("phases ready")
        play.press(.enter, .end)
        #expect(play.screen.text.contains("RFC 5321 §3.3"), "the last row is its source")
        play.press(.pageUp, .pageUp, .home)
        #expect(shown(play)?.openedTop == 0)
    }

    @Test("nothing found is said, and Enter opens nothing")
    func nothing() {
        var play = Play()
        play.press(.function(7))
        play.type("zebra")
        #expect(play.row(with: "Nothing matches") != nil)
        play.press(.enter, .down, .pageUp, .end)
        #expect(shown(play)?.opened == nil)
    }

    @Test("the local commands take words")
    func local() {
        var play = Play.recipients()
        play.send(":reference codes 550")
        #expect(names(play) == ["550"])
        play.press(.escape)
        play.send(":reference")
        #expect(shown(play)?.list.rows.count == ReferencePage.count)
    }

    @Test("what is pasted goes into the filter")
    func paste() {
        var play = Play()
        play.press(.function(7))
        play.happen(.paste("codes\n550"))
        #expect(names(play) == ["550"])
    }

    @Test("it is there inside a message, and in a recording")
    func elsewhere() {
        var play = Play.message()
        play.press(.function(7))
        play.type("354")
        play.press(.enter, .escape, .escape)
        #expect(play.model.shown.page == nil && play.model.session.isInMessage)
        #expect(play.effects == [])
    }

    @Test("the server cannot put anything onto it")
    func hostile() {
        var play = Play()
        play.press(.function(7))
        play.type("\u{1B}[2J\u{202E}")
        #expect(!play.screen.text.contains("\u{1B}") && !play.screen.text.contains("\u{202E}"))
    }
}
