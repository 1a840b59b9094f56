import Testing

@testable import ScreenModel

@Suite("The hints in the last row")
struct HintLineTests {
    static let scenes: [(name: String, play: @Sendable () -> Play, needed: [String])] = [
        ("input", { Play.recipients() }, ["F1", "^Q"]),
        ("message", { Play.message() }, [".", "F1", "^Q"]),
        ("login", { login() }, ["^T", "*", "F1", "^Q"]),
        ("choosing", { GoldenScreenTests.after(.function(2), Play.recipients()) }, ["Esc", "F1", "^Q"]),
        ("help", { GoldenScreenTests.after(.function(1), Play.recipients()) }, ["Esc", "^Q"]),
        ("reference", { GoldenScreenTests.after(.function(7), Play.recipients()) }, ["Enter", "Esc"]),
    ]

    private static func login() -> Play {
        var play = Play()
        play.connect()
        play.server("220 mx")
        play.send("EHLO client.example.org")
        play.server("250-mx", "250 AUTH LOGIN")
        play.send("AUTH LOGIN")
        play.server("334 VXNlcm5hbWU6")
        return play
    }

    @Test("what is needed most is there at every width that can hold it", arguments: scenes.map(\.name))
    func needed(_ name: String) throws {
        let scene = try #require(Self.scenes.first { $0.name == name })
        var play = scene.play()
        for width in 20...130 {
            play.happen(.resized(Size(width: width, height: 20)))
            let row = String(play.screen.text.split(separator: "\n", omittingEmptySubsequences: false)[19])
            let words = row.split(separator: " ")
            for key in scene.needed { #expect(words.contains(Substring(key)), "\(width): \(row)") }
        }
    }

    @Test("at 40 columns there are words beside the keys")
    func words() {
        let screen = Play.recipients(width: 40, height: 10).screen.text
        #expect(screen.hasSuffix(" F1 help  Tab RCPT  F6 view  ^Q quit"))
    }

    @Test("of the keys that are needed less, the first ones come first")
    func order() {
        let hints = [Hint("A", "one"), Hint("B", "two", .most), Hint("C", "three", .more), Hint("D", "four")]
        let texts = [40, 24, 21, 12, 5].map { HintLine.line(hints, width: $0).text }
        #expect(
            texts == [
                " A one  B two  C three  D four  ", " A one  B two  C three  ", " B two  C three  ", " B two  ", " B  ",
            ])
    }

    @Test("a row under the input that is too long ends with a mark", arguments: [Marks.unicode, .ascii])
    func lint(_ marks: Marks) {
        let play = Play.recipients(width: 24, height: 10, marks: marks)
        #expect(play.row(with: "Tab or F8 puts RCPT TO\(marks.more)") != nil)
        let long = StyledLine("12345", .dim).adding("67890", .plain)
        #expect(long.cut(to: 10, "…") == long)
        #expect(long.cut(to: 7, "…").text == "123456…")
        #expect(long.cut(to: 1, "…").text == "…")
        #expect(StyledLine("日本語").cut(to: 4, "…").text == "日…", "a wide character is not cut in two")
    }
}
