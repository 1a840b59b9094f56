@testable import ScreenModel
@testable import SessionModel
@testable import TestSupport

// Recordings: the list, one that is looked at, one that is played.
extension GoldenScreenTests {
    static let recordings: [(name: String, play: @Sendable (Size) -> Play)] = [
        ("recordings", { RecordingListTests.list(width: $0.width, height: $0.height) }),
        ("recorded", { looked(shown($0)) }),
        ("playing", { played(shown($0)) }),
        ("pasted", { after(.end, pasted($0), .up) }),
        ("recorded-finding", { found(shown($0)) }),
        ("recorded-searching", { after(.character("/"), shown($0), .character("2")) }),
        ("recorded-notice", { told(shown($0)) }),
        ("recordings-help", { after(.function(1), RecordingListTests.list(width: $0.width, height: $0.height)) }),
        ("comparison-help", { after(.function(1), Play(ComparedPair.model($0))) }),
        ("recording-help", { after(.function(1), shown($0)) }),
    ]

    private static func shown(_ size: Size) -> Play {
        (try? PlaybackTests.show(width: size.width, height: size.height)) ?? Play()
    }

    /// What swaks printed of a session, as the explorer reads it.
    private static func pasted(_ size: Size) -> Play {
        let lines = [
            "S: 220 mail.example.test ESMTP", "C: EHLO client.example.org", "S: 250-mail.example.test",
            "S: 250-PIPELINING", "S: 250 SIZE 10240000", "C: MAIL FROM:<alice@example.org>", "S: 250 2.1.0 Ok",
            "C: RCPT TO:<nobody@example.test>", "S: 550 5.1.1 No such user here", "C: QUIT", "S: 221 2.0.0 Bye",
        ]
        let recording = try? RecordedDialogue(Dialogue(lines: lines).recording)
        return Play(
            AppModel(
                recording: recording?.events ?? [], target: "a swaks transcript", address: nil, hasTimes: false,
                size: size, marks: .unicode))
    }

    private static func found(_ play: Play) -> Play {
        var play = play
        play.press(.home)
        play.type("/250")
        play.press(.enter)
        return play
    }

    /// A mistake of which the row above the keys has no room for all that is said.
    private static func told(_ play: Play) -> Play {
        var play = play
        play.type(":export pdf x")
        play.press(.enter)
        return play
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
