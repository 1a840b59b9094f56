import Testing

@testable import ScreenModel

@Suite("Panes and pages")
struct PaneAndPageTests {
    private static func lines(_ pane: Pane, _ play: Play, _ width: Int) -> [StyledLine] {
        pane.parts(play.model, SideRequest(width: width, form: .whole, first: play.model.firstStep)).lines
    }

    @Test("the key of each pane shows it, at every size, and again brings the first one back", arguments: Pane.all)
    func panes(_ pane: Pane) {
        for size in GoldenScreenTests.sizes {
            var play = Play.recipients(width: size.width, height: size.height)
            if let key = pane.key { play.press(key) } else { #expect(pane == Pane.all.first) }
            #expect(play.model.shown.pane == pane)
            if size.width >= 80, pane.key != nil { #expect(play.row(with: " \(pane.title) ") != nil) }
            #expect(!Self.lines(pane, play, 30).isEmpty)
            if let key = pane.key { play.press(key) }
            #expect(play.model.shown.pane == Pane.all.first && play.model.shown.view == .both)
        }
    }

    @Test("each pane has the whole screen, and is scrolled to its end and back", arguments: Pane.all)
    func whole(_ pane: Pane) {
        var play = Play.recipients(width: 40, height: 8)
        pane.key.map { play.press($0) } ?? play.press(.function(6))
        #expect(play.model.shown.view == .explanation)
        let top = play.screen.text
        for _ in 0..<50 { play.press(.pageDown) }
        #expect(play.model.shown.sideTop < Self.lines(pane, play, 39).count)
        for _ in 0..<50 { play.press(.pageUp) }
        #expect(play.screen.text == top)
    }

    static let pages: [(page: Page, title: String, open: @Sendable (inout Play) -> Void)] = [
        (.help, "Help", { $0.press(.function(1)) }),
        (.help, "Help", { $0.send(":help") }),
        (.explanation, "Explanation", { $0.send(":explain RCPT 550 5.1.1 no such user") }),
        (.reference, "Reference: ", { $0.press(.function(7)) }),
        (.quitQuestion, "Quit", { $0.press(.control("c")) }),
    ]

    @Test("each page opens, has lines and hints, and any of its keys leads back", arguments: pages.indices)
    func page(_ index: Int) {
        let (page, title, open) = Self.pages[index]
        var play = Play.recipients()
        open(&play)
        #expect(play.model.shown.page == page && play.model.shown.pageTop == 0)
        #expect(play.row(with: " \(title)") != nil)
        #expect(!page.hints(play.model).isEmpty)
        #expect(page.context.isList || !page.lines(play.model, 76).isEmpty)
        for _ in 0..<50 { play.press(.mouse(Mouse(.wheelDown, at: Point(x: 1, y: 1)))) }
        let rows = page.lines(play.model, 76).count
        #expect(play.model.shown.pageTop <= max(0, rows - 20), "the page stays filled")
        play.press(.escape)
        #expect(play.model.shown.page == nil)
    }
}
