@testable import ScreenModel
@testable import SessionModel

// Several sessions: which one is shown, that another one has news, and the list.
extension GoldenScreenTests {
    static let severalSessions: [(name: String, play: @Sendable (Size) -> Play)] = [
        ("sessions", { Play(news($0).model) }),
        ("session-list", { listed(news($0)) }),
        ("session-leaving", { leaving(news($0)) }),
    ]

    private static func news(_ size: Size) -> WorkspacePlay {
        var play = WorkspacePlay.two(width: size.width, height: size.height)
        play.server("421 4.4.2 mail.example.test timeout exceeded", in: 1)
        return play
    }

    private static func listed(_ play: WorkspacePlay) -> Play {
        var play = play
        play.send(":sessions")
        return Play(play.model)
    }

    private static func leaving(_ play: WorkspacePlay) -> Play {
        var play = play
        play.press(.control("c"))
        return Play(play.model)
    }
}
