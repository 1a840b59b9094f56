@testable import Comparison
@testable import ScreenModel
@testable import SessionModel

// The golden screens on which two sessions are compared.
extension GoldenScreenTests {
    static let comparisons: [(name: String, play: @Sendable (Size) -> Play)] = [
        ("comparison", { comparing($0) }),
        ("comparison-offers", { comparing($0, .character("N")) }),
        ("comparison-open", { comparing($0, .enter) }),
        ("comparison-same", { comparing($0, .end, .up) }),
        ("comparison-ascii", { comparing($0, marks: .ascii) }),
    ]

    private static func comparing(_ size: Size, _ keys: Key..., marks: Marks = .unicode) -> Play {
        var play = Play(ComparedPair.model(size, marks: marks))
        play.press(.character("n"))
        for key in keys { play.press(key) }
        return play
    }
}
