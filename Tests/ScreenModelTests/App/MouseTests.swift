import Testing

@testable import ScreenModel
@testable import SessionModel

@Suite("The mouse")
struct MouseTests {
    /// The place of a text on the screen.
    private static func place(of text: String, in play: Play) throws -> Point {
        let rows = play.screen.text.split(separator: "\n", omittingEmptySubsequences: false)
        let y = try #require(rows.lastIndex { $0.contains(text) })
        let row = rows[y]
        let start = try #require(row.firstRange(of: text)).lowerBound
        return Point(x: row.distance(from: row.startIndex, to: start), y: y)
    }

    private static func click(_ point: Point, _ play: inout Play) {
        play.press(.mouse(Mouse(.press, at: point)), .mouse(Mouse(.release, at: point)))
    }

    @Test("a click on a command of Next puts it into the line, as Tab would", )
    func next() throws {
        var play = Play.recipients(width: 120, height: 40)
        Self.click(try Self.place(of: "RSET", in: play), &play)
        #expect(play.model.typing.text == "RSET" && play.effects.isEmpty)
        // What is typed is not replaced.
        Self.click(try Self.place(of: "QUIT", in: play), &play)
        #expect(play.model.typing.text == "RSET" && play.model.notice != nil)
    }

    @Test("a click on a hint does what its key does")
    func hints() throws {
        var play = Play.recipients()
        Self.click(try Self.place(of: "F1 help", in: play), &play)
        #expect(play.model.shown.page == .help)
        Self.click(try Self.place(of: "Esc close", in: play), &play)
        #expect(play.model.shown.page == nil)
        Self.click(try Self.place(of: ": commands", in: play), &play)
        #expect(play.model.typing.text == ":")
    }

    @Test("the rule and the line between the panes can be dragged, within bounds; a click gives the usual size back")
    func divider() {
        var play = Play.recipients()
        let usual = play.model.layout
        play.press(.mouse(Mouse(.press, at: Point(x: 9, y: usual.side.y))))
        play.press(.mouse(Mouse(.drag, at: Point(x: 9, y: 8))), .mouse(Mouse(.release, at: Point(x: 9, y: 8))))
        #expect(play.model.layout.side.y == 8)
        play.press(.function(6), .function(6), .function(6))
        #expect(play.model.layout.side.y == 8)
        play.press(.mouse(Mouse(.press, at: Point(x: 9, y: 8))), .mouse(Mouse(.drag, at: Point(x: 9, y: 0))))
        #expect(play.model.layout.conversation.height == 3)
        let rule = Point(x: 9, y: play.model.layout.side.y)
        play.press(.mouse(Mouse(.release, at: rule)))
        Self.click(rule, &play)
        #expect(play.model.layout == usual)
    }

    @Test("the same beside each other")
    func upright() {
        var play = Play.recipients(width: 120, height: 40)
        let line = play.model.layout.divider
        play.press(
            .mouse(Mouse(.press, at: Point(x: line.x, y: 9))), .mouse(Mouse(.drag, at: Point(x: 60, y: 9))),
            .mouse(Mouse(.release, at: Point(x: 60, y: 9))))
        #expect(play.model.layout.divider.x == 60 && play.model.layout.side.width == 59)
    }

    @Test("the wheel scrolls what is under it")
    func wheel() {
        var play = Play.recipients()
        for _ in 0..<20 {
            play.send("NOOP")
            play.server("250 Ok")
        }
        play.send("RCPT TO:<nobody@example.test>")
        play.server("550 5.1.1 no such user")
        let side = play.model.layout.side
        play.press(.mouse(Mouse(.wheelUp, at: Point(x: 5, y: 2))))
        #expect(play.model.shown.top != nil && play.model.shown.sideTop == 0)
        play.press(.escape)
        play.send(":set")
        play.press(.escape)
        play.press(.mouse(Mouse(.press, at: Point(x: 5, y: side.y))))
        play.press(.mouse(Mouse(.drag, at: Point(x: 5, y: side.y + 4))))
        play.press(.mouse(Mouse(.release, at: Point(x: 5, y: side.y + 4))))
        play.press(.mouse(Mouse(.wheelDown, at: Point(x: 5, y: side.y + 5))))
        #expect(play.model.shown.sideTop > 0 && play.model.shown.top == nil)
    }
}
