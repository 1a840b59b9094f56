import Testing

@testable import ScreenModel
@testable import SessionModel

/// What was opened and closed again leaves nothing on the screen.
@Suite("What is left behind")
struct LeftoversTests {
    private static let ways: [(name: String, keys: [Key])] = [
        ("help", [.function(1), .escape]), ("palette", [.control("p"), .escape]),
        ("help with a filter", [.function(1), .character("q"), .escape]), ("reference", [.function(7), .escape]),
        ("an entry", [.function(7), .enter, .escape, .escape]),
        ("search", [.character("/"), .character("x"), .escape]),
        ("help over the reference", [.function(7), .function(1), .escape]),
    ]

    private static func seen(_ play: Play) -> [String] {
        let screen = play.screen
        return [screen.text, screen.styles]
    }

    @Test("a page that is closed leaves the screen as it was", arguments: ReadingModes.all.map(\.name))
    func pages(_ name: String) throws {
        let mode = try #require(ReadingModes.all.first { $0.name == name })
        for size in GoldenScreenTests.sizes {
            let before = mode.play(size)
            for way in Self.ways where Actions.action(of: way.keys[0], in: before.model.keyContext) != nil {
                var play = before
                play.press(way.keys[0])
                guard play.model.shown.page != before.model.shown.page || play.model.shown.searchLine != nil else {
                    continue
                }
                for key in way.keys.dropFirst() { play.press(key) }
                #expect(Self.seen(play) == Self.seen(before), "\(way.name) at \(size)")
            }
        }
    }

    @Test(
        "the list is as it was before a recording was opened, whatever was done there",
        arguments: GoldenScreenTests.sizes)
    func list(_ size: Size) {
        let before = ReadingModes.list(size)
        let deeds: [[Key]] = [
            [], [.home], [.character(" "), .escape], [.function(6)], [.function(3)],
            [.character("/"), .character("2"), .enter, .escape], [.home, .character("m"), .character("'")],
        ]
        for keys in deeds {
            var play = ReadingModes.opened(before)
            for key in keys { play.press(key) }
            play.press(.escape)
            #expect(play.model.shown.page == .recordings && Self.seen(play) == Self.seen(before), "\(keys)")
            #expect(play.row(with: "RECORDINGS") != nil && play.row(with: "RECORDING ") == nil)
        }
    }

    @Test("a recording opened after another one begins like a first one", arguments: GoldenScreenTests.sizes)
    func second(_ size: Size) {
        let first = ReadingModes.opened(ReadingModes.list(size))
        var play = first
        play.press(.home, .character("m"), .character("+"), .escape, .escape)
        #expect(Self.seen(ReadingModes.opened(play)) == Self.seen(first))
    }
}
