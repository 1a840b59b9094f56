@testable import ScreenModel
@testable import SessionModel

// The line while it is completed, and while an earlier one is looked for.
extension GoldenScreenTests {
    static let editing: [(name: String, play: @Sendable (Size) -> Play)] = [
        ("completing", { completing(Play.recipients(width: $0.width, height: $0.height)) }),
        ("recalling", { recalling(Play.recipients(width: $0.width, height: $0.height)) }),
        ("ghost", { ghost(Play.recipients(width: $0.width, height: $0.height)) }),
    ]

    private static func completing(_ play: Play) -> Play {
        var play = play
        play.type("R")
        play.press(.tab, .tab)
        return play
    }

    private static func recalling(_ play: Play) -> Play {
        var play = play
        play.press(.control("r"))
        play.type("bob")
        return play
    }

    private static func ghost(_ play: Play) -> Play {
        var play = play
        play.type("RC")
        play.wait(1)
        return play
    }
}
