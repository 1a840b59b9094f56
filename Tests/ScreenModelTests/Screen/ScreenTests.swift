import Testing

@testable import SMTPSyntax
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

    @Test(
        "half of a wide character never stands alone",
        arguments: [
            (0, "a", "a \u{672C}"), (1, "a", " a\u{672C}"), (2, "a", "\u{65E5}a"), (1, "\u{8A9E}", " \u{8A9E}"),
        ])
    func halves(_ x: Int, _ text: String, _ row: String) {
        var painter = Painter(size: Size(width: 4, height: 1))
        painter.write("\u{65E5}\u{672C}", x: 0, y: 0, in: Rect(painter.screen.size), Style(.plain))
        painter.write(text, x: x, y: 0, in: Rect(painter.screen.size), Style(.plain))
        #expect(painter.screen.text == row)
        #expect((0..<4).reduce(0) { $0 + painter.screen[$1, 0].width } == 4)
    }

    @Test(
        "columns of a character",
        arguments: [
            ("a", 1), ("e\u{301}", 1), ("\u{65E5}", 2), ("\u{FF21}", 2), ("\u{FF71}", 1), ("\u{D55C}", 2),
            ("\u{1F600}", 2), ("\u{2764}", 1), ("\u{2705}", 2), ("\u{20000}", 2), ("\u{31350}", 2), ("\u{2500}", 1),
            ("\u{303F}", 1), ("\u{10000}", 1), ("\u{1F1E6}", 1),
        ])
    func columns(_ text: String, _ width: Int) {
        #expect(VisibleText(text).columns == width)
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
                    painter.rule(area.row(0), StyledLine("a long title"), right: StyledLine("x"), .unicode)
                    painter.divide(Rect(x: area.x, y: area.y, width: 1, height: area.height), joints: [0, 9], .ascii)
                    painter.write("\u{65E5}text", x: area.x, y: area.y, in: area, Style(.plain))
                }
                #expect(painter.screen.size == Size(width: width, height: height))
            }
        }
    }

    @Test(
        "cut after spaces, and hard only in a word that is longer than a row",
        arguments: [
            ("abc def ghi", 7, 5, ["abc def", "ghi"]), ("abcdefghij", 4, 3, ["abcd", "efg", "hij"]),
            ("ab cdefghij", 4, 4, ["ab", "cdef", "ghij"]), ("a  b", 2, 2, ["a ", "b"]), ("", 3, 3, [""]),
            ("   abc", 4, 4, ["  ", "abc"]), ("日本 語", 4, 2, ["日本", "語"]),
        ] as [(String, Int, Int, [String])])
    func cutAtSpaces(_ text: String, _ first: Int, _ others: Int, _ rows: [String]) {
        #expect(VisibleText(text).cutAtSpaces(first, others).map(\.string) == rows)
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
        #expect(VisibleText("ab\u{65E5}").folded(width).map(\.string) == ["a", "b", "?"])
        #expect(!VisibleText("ab cd").wrapped(width).isEmpty)
    }

    @Test("a fingerprint in prose is cut behind a colon, and other long words anywhere")
    func longWords() {
        let rows = VisibleText("found AB:CD:EF:01:23:45, not known").wrapped(10).map(\.string)
        #expect(rows == ["found", "AB:CD:EF:", "01:23:45,", "not known"])
        #expect(VisibleText("a:0123456789012").wrapped(10).map(\.string) == ["a:01234567", "89012"])
    }
}
