import SessionModel

@testable import ScreenModel

// The golden screens on which something is looked up: the reference, the actions, the times and the map.
extension GoldenScreenTests {
    static let lookups: [(name: String, play: @Sendable (Size) -> Play)] = [
        ("reference", { looking("550", Play.recipients(width: $0.width, height: $0.height)) }),
        ("reference-all", { looking("", Play.recipients(width: $0.width, height: $0.height), .pageDown, .down) }),
        ("reference-none", { looking("rcpt zebra", Play.recipients(width: $0.width, height: $0.height)) }),
        (
            "reference-open",
            { looking("context rcpt 550", Play.recipients(width: $0.width, height: $0.height), .down, .enter) }
        ),
        ("palette", { acting("re", Play.recipients(width: $0.width, height: $0.height)) }),
        ("timing", { after(.function(9), Play.recipients(width: $0.width, height: $0.height)) }),
        ("map", { after(.function(5), Play.recipients(width: $0.width, height: $0.height)) }),
        ("phases", { after(.function(5), Play.recipients(width: $0.width, height: $0.height), .function(6)) }),
        ("caps", { after(.alt("o"), Play.offers(width: $0.width, height: $0.height)) }),
        ("idle", { idle(Play.recipients(width: $0.width, height: $0.height)) }),
        (
            "dns",
            {
                checked(
                    Play.recipients(width: $0.width, height: $0.height),
                    [NameChecksTests.good, NameChecksTests.bad, NameChecksTests.unknown])
            }
        ),
        (
            "dns-asking",
            {
                checked(
                    Play.recipients(width: $0.width, height: $0.height),
                    [NameChecksTests.good, NameChecksTests.asking],
                    isComplete: false)
            }
        ),
        ("map-ascii", { after(.function(5), Play.recipients(width: $0.width, height: $0.height, marks: .ascii)) }),
    ]

    private static func checked(_ play: Play, _ rows: [DNSFindings.Row], isComplete: Bool = true) -> Play {
        var play = play
        play.send(":dns")
        play.happen(.dnsFindings(NameChecksTests.findings(rows, isComplete: isComplete)))
        return play
    }

    private static func idle(_ play: Play) -> Play {
        var play = play
        play.press(.function(9))
        play.wait(200)
        return play
    }

    private static func acting(_ words: String, _ play: Play) -> Play {
        var play = play
        play.press(.control("p"))
        play.type(words)
        return play
    }

    private static func looking(_ words: String, _ play: Play, _ more: Key...) -> Play {
        var play = play
        play.press(.function(7))
        play.type(words)
        for key in more { play.press(key) }
        return play
    }
}
