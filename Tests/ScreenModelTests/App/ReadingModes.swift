@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel
@testable import TestSupport

/// Every way of looking at what was said, in the middle of it: with marks, a search, and enough rows to scroll.
enum ReadingModes {
    typealias Mode = (name: String, play: @Sendable (Size) -> Play)

    /// Where a recording is looked at, or several are.
    static let recorded: [Mode] = [
        ("recording", { recording($0) }),
        ("a match in a recording", { found(recording($0)) }),
        ("a recording that is played", { playing(recording($0)) }),
        ("a recording that is paused", { pressed(recording($0), .right) }),
        ("the explanation alone", { pressed(recording($0), .function(6)) }),
        ("the list of recordings", { pressed(list($0), .down) }),
        ("a recording opened from the list", { middle(opened(list($0))) }),
        ("a comparison", { comparison($0) }),
        ("a step explained", { pressed(pressed(comparison($0), .enter), .down) }),
    ]

    /// Where a session goes on.
    static let live: [Mode] = [
        ("choosing a reply", { choosing($0) }),
        ("a match", { found(choosing($0)) }),
    ]

    static let all = recorded + live

    private static let lines: [String] =
        ["S: 220 mail.example.test ESMTP", "C: EHLO client.example.org", "S: 250-mail.example.test", "S: 250 SIZE"]
        + (0..<8).flatMap { number in
            [
                "C: MAIL FROM:<alice@example.org>", "S: 250 2.1.0 Ok", "C: RCPT TO:<bob\(number)@example.test>",
                "S: 450 4.2.0 greylisted", "C: RSET", "S: 250 2.0.0 Ok",
            ]
        } + ["C: QUIT", "S: 221 2.0.0 Bye", "-- closed"]

    static func recording(_ size: Size) -> Play {
        middle((try? PlaybackTests.show(width: size.width, height: size.height, lines: lines)) ?? Play())
    }

    /// Two marks, one search that is over, and a reply in the middle.
    private static func middle(_ play: Play) -> Play {
        var play = play
        play.press(.home, .down, .character("m"), .end, .up, .character("m"))
        play.type("/450")
        play.press(.enter, .escape, .home)
        for _ in 0..<12 { play.press(.down) }
        return play
    }

    private static func found(_ play: Play) -> Play {
        var play = play
        play.type("/450")
        play.press(.enter)
        return play
    }

    private static func playing(_ play: Play) -> Play {
        var play = play
        play.press(.character(" "))
        play.wait(0.6)
        return play
    }

    static func pressed(_ play: Play, _ keys: Key...) -> Play {
        var play = play
        for key in keys { play.press(key) }
        return play
    }

    static func list(_ size: Size) -> Play { RecordingListTests.list(width: size.width, height: size.height) }

    static func opened(_ play: Play) -> Play {
        var play = play
        let recording = try? RecordedDialogue(Dialogue(lines: lines).recording)
        play.happen(
            .recordingOpened(
                OpenedRecording(
                    events: recording?.events ?? [], loading: nil, target: "other.test:25", address: nil)))
        return play
    }

    /// The second of four differences.
    static func comparison(_ size: Size) -> Play { pressed(Play(ComparedPair.model(size)), .character("n")) }

    private static func choosing(_ size: Size) -> Play {
        var play = Play.recipients(width: size.width, height: size.height)
        for number in 0..<12 {
            play.send("RCPT TO:<bob\(number)@example.test>")
            play.server("450 4.2.0 greylisted")
            if number % 5 == 0 { play.send(":mark") }
        }
        play.press(.function(2), .up, .up, .up)
        return play
    }
}
