import Testing

@testable import ScreenModel
@testable import smtptui

@Suite("What the terminal reports of the mouse")
struct MouseReportTests {
    private static func keys(_ text: String) -> [Key] {
        var decoder = KeyDecoder()
        return text.unicodeScalars.compactMap { decoder.take(scalar: $0) }
    }

    @Test(
        "a button and the wheel, in decimal numbers and in the oldest form",
        arguments: [
            ("\u{1B}[<0;12;7M", Mouse.Kind.press), ("\u{1B}[<32;12;7M", .drag), ("\u{1B}[<0;12;7m", .release),
            ("\u{1B}[<64;12;7M", .wheelUp), ("\u{1B}[<65;12;7M", .wheelDown), ("\u{9B}<0;12;7M", .press),
            ("\u{1B}[M ,'", .press), ("\u{1B}[M#,'", .release), ("\u{1B}[M@,'", .drag), ("\u{1B}[M`,'", .wheelUp),
        ])
    func reported(_ text: String, _ kind: Mouse.Kind) {
        #expect(Self.keys(text + "x") == [.mouse(Mouse(kind, at: Point(x: 11, y: 6))), .character("x")])
    }

    @Test(
        "what is none of the program's, or no place, is dropped as a whole",
        arguments: [
            "\u{1B}[<4;12;7M", "\u{1B}[<2;12;7M", "\u{1B}[<0;0;7M", "\u{1B}[<0;12M", "\u{1B}[<0;12;7;8M",
            "\u{1B}[<0;99999999999999999999;7M", "\u{1B}[<;;M", "\u{1B}[M   ",
        ])
    func dropped(_ text: String) {
        #expect(Self.keys(text + "x") == [.character("x")])
    }
}
