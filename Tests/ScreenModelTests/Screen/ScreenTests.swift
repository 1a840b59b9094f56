import SessionModel
import Testing

@testable import ScreenModel

@Suite("Cells and text")
struct ScreenTests {
    @Test("wide characters take two cells and are never cut in half")
    func wide() {
        var painter = Painter(size: Size(width: 5, height: 1))
        painter.write("\u{65E5}\u{672C}\u{8A9E}", x: 0, y: 0, in: Rect(painter.screen.size), Style(.plain))
        #expect(painter.screen.text == "\u{65E5}\u{672C}")
        #expect(painter.screen[0, 0].width == 2)
        #expect(painter.screen[1, 0].width == 0)
    }

    @Test("escapes have a style of their own")
    func escapes() {
        var painter = Painter(size: Size(width: 8, height: 1))
        painter.write("a\u{1B}", x: 0, y: 0, in: Rect(painter.screen.size), Style(.plain))
        #expect(painter.screen.text == "a\\x1b")
        #expect(painter.screen.styles == ".eeee")
    }

    @Test("nothing is drawn outside an area, whatever its place and size")
    func clipped() {
        for width in 0...6 {
            for height in 0...4 {
                var painter = Painter(size: Size(width: width, height: height))
                for area in [Rect(x: -2, y: -1, width: 4, height: 3), Rect(x: 1, y: 1, width: 9, height: 9)] {
                    painter.fill(area, Style(.header))
                    painter.frame(area, title: "a long title", .unicode)
                    painter.divide(area, at: 1, title: "x", .ascii)
                    painter.write("\u{65E5}text", x: area.x, y: area.y, in: area, Style(.plain))
                }
                #expect(painter.screen.size == Size(width: width, height: height))
            }
        }
    }

    @Test(
        "folded hard, nothing lost",
        arguments: [("abcdef", 3, ["abc", "def"]), ("abc", 3, ["abc"]), ("", 3, [""]), ("ab  cd", 3, ["ab ", " cd"])])
    func folded(_ text: String, _ width: Int, _ rows: [String]) {
        #expect(VisibleText(text).folded(width).map(\.string) == rows)
    }

    @Test(
        "wrapped at blanks",
        arguments: [
            ("one two three", 8, ["one two", "three"]), ("onetwothree", 4, ["onet", "woth", "ree"]), ("", 4, []),
            ("a bcdefg h", 4, ["a", "bcde", "fg h"]),
        ])
    func wrapped(_ text: String, _ width: Int, _ rows: [String]) {
        #expect(VisibleText(text).wrapped(width).map(\.string) == rows)
    }

    @Test("a width of nothing is stood", arguments: [-1, 0, 1])
    func noWidth(_ width: Int) {
        #expect(VisibleText("ab\u{65E5}").folded(width).count == 3)
        #expect(!VisibleText("ab cd").wrapped(width).isEmpty)
    }
}
