@testable import ScreenModel
@testable import SessionModel

// Recordings: the list, one that is looked at, one that is played.
extension GoldenScreenTests {
    static let recordings: [(name: String, play: @Sendable (Size) -> Play)] = [
        ("recordings", { RecordingListTests.list(width: $0.width, height: $0.height) }),
        ("recorded", { looked(shown($0)) }),
        ("playing", { played(shown($0)) }),
        ("recording-help", { after(.function(1), shown($0)) }),
    ]

    private static func shown(_ size: Size) -> Play {
        (try? PlaybackTests.show(width: size.width, height: size.height)) ?? Play()
    }

    private static func looked(_ play: Play) -> Play {
        var play = play
        play.press(.home, .down, .down)
        play.type("m")
        return play
    }

    private static func played(_ play: Play) -> Play {
        var play = play
        play.model.playFromStart(speed: 2)
        for _ in 0..<9 { play.wait(0.15) }
        return play
    }
}
