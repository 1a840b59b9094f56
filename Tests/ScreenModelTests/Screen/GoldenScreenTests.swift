import Foundation
import Testing

@testable import ScreenModel
@testable import SessionModel

/// Whole screens, compared with files in `Golden`. `make golden` records them anew.
@Suite("Golden screens")
struct GoldenScreenTests {
    static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 40, height: 10)]

    static let scenes =
        sessions + lookups + editing + severalSessions + comparisons + recordings + watched + lessons

    private static let sessions: [(name: String, play: @Sendable (Size) -> Play)] =
        [
            ("connecting", { Play(width: $0.width, height: $0.height) }),
            ("greeted", { greeted(Play(width: $0.width, height: $0.height)) }),
            ("recipients", { Play.recipients(width: $0.width, height: $0.height) }),
            ("message", { Play.message(width: $0.width, height: $0.height) }),
            ("side", { after(.function(6), Play.recipients(width: $0.width, height: $0.height)) }),
            ("choosing", { after(.function(2), Play.recipients(width: $0.width, height: $0.height), .up, .up, .up) }),
            ("help", { after(.function(1), Play.recipients(width: $0.width, height: $0.height)) }),
            ("hostile", { hostile(Play.recipients(width: $0.width, height: $0.height)) }),
            ("ascii", { Play.recipients(width: $0.width, height: $0.height, marks: .ascii) }),
            ("server", { after(.function(3), postfix(Play(width: $0.width, height: $0.height))) }),
            ("tls", { after(.function(4), Play.secured(width: $0.width, height: $0.height)) }),
            ("uncertain", { uncertain(Play.recipients(width: $0.width, height: $0.height)) }),
            ("offers", { Play.offers(width: $0.width, height: $0.height) }),
            ("answer", { answer(Play(width: $0.width, height: $0.height)) }),
            ("closed", { closed(Play.recipients(width: $0.width, height: $0.height)) }),
            ("loading", { Play.loading(Play.recipients().recording, width: $0.width, height: $0.height) }),
            ("pasting", { pasting(Play.recipients(width: $0.width, height: $0.height)) }),
            ("group", { group(Play.recipients(width: $0.width, height: $0.height)) }),
            ("finding", { finding(Play.recipients(width: $0.width, height: $0.height)) }),
            ("bare", { after(.function(6), Play.recipients(width: $0.width, height: $0.height), .function(6)) }),
            ("folded", { Play.longMessage(300, width: $0.width, height: $0.height) }),
            ("typo", { typing("RCTP TO bob@example.test", Play.recipients(width: $0.width, height: $0.height)) }),
            (
                "searching",
                {
                    after(
                        .function(2), Play.recipients(width: $0.width, height: $0.height), .character("/"),
                        .character("2"))
                }
            ),
        ]

    private static let watched: [(name: String, play: @Sendable (Size) -> Play)] = [
        ("watching", { Play(WatchTests.wrongClient($0).shown.model) }),
        ("watching-tls", { Play(WatchTests.opaque($0).shown.model) }),
    ]

    static func after(_ key: Key, _ play: Play, _ more: Key...) -> Play {
        var play = play
        play.press(key)
        for key in more { play.press(key) }
        return play
    }

    private static func greeted(_ play: Play) -> Play {
        var play = play
        play.connect()
        play.server("220 mail.example.test ESMTP")
        return play
    }

    private static func typing(_ text: String, _ play: Play) -> Play {
        var play = play
        play.type(text)
        return play
    }

    private static func hostile(_ play: Play) -> Play {
        var play = play
        play.send("NOOP")
        play.server(
            "hello", "250-\u{1B}[2J\u{202E}evil \u{65E5}\u{672C}\u{8A9E}", "550 " + String(repeating: "x", count: 90))
        play.server("250 unasked")
        return play
    }

    private static func postfix(_ play: Play) -> Play {
        var play = play
        play.connect()
        play.server("220 mail.example.test ESMTP Postfix")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250-PIPELINING", "250-SIZE 10240000", "250 STARTTLS")
        play.send("MAIL FROM:<alice@example.org>")
        play.server("530 5.7.0 Must issue a STARTTLS command first")
        return play
    }

    private static func uncertain(_ play: Play) -> Play {
        var play = play
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250-PIPELINING", "250 SIZE 10240000")
        return play
    }

    private static func answer(_ play: Play) -> Play {
        var play = play
        play.connect()
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.server("250-mail.example.test", "250 AUTH LOGIN PLAIN")
        play.send("AUTH LOGIN")
        play.server("334 VXNlcm5hbWU6")
        play.send("alice")
        play.server("334 UGFzc3dvcmQ6")
        play.type("secret")
        return play
    }

    private static func finding(_ play: Play) -> Play {
        var play = play
        play.send(":find example.TEST")
        play.press(.control("n"))
        return play
    }

    /// The question about a paste.
    private static func pasting(_ play: Play) -> Play {
        var play = play
        play.happen(.paste("Subject: x\n\ntext\n"))
        return play
    }

    /// A group of which the first replies have come, and the next one that is collected.
    private static func group(_ play: Play) -> Play {
        var play = play
        play.send(":queue")
        for line in ["RSET", "MAIL FROM:<alice@example.org>", "RCPT TO:<bob@example.test>"] { play.send(line) }
        play.send(":flush")
        play.server("250 2.0.0 Ok", "250 2.1.0 Ok")
        play.send(":queue")
        play.send("RCPT TO:<carol@example.test>")
        return play
    }

    private static func closed(_ play: Play) -> Play {
        var play = play
        play.send("QUIT")
        play.server("221 2.0.0 Bye")
        play.happen(.ended(""))
        return play
    }

    @Test("are as recorded", arguments: scenes.map(\.name), sizes)
    func asRecorded(_ name: String, _ size: Size) throws {
        let scene = try #require(Self.scenes.first { $0.name == name })
        let screen = scene.play(size).screen
        let text = screen.text + "\n\n" + screen.styles + "\n"
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/\(name)-\(size.width)x\(size.height).txt")
        if ProcessInfo.processInfo.environment["SMTPTUI_RECORD"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(file.lastPathComponent) anew; look at it, then run the tests again")
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden, "the screen \(file.lastPathComponent) has changed; `make golden` records it anew")
    }

    @Test("the picture in the README is one of them")
    func readme() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let begin = try #require(text.range(of: "<!-- screen: recipients-80x24 -->\n```\n"))
        let end = try #require(text.range(of: "```\n<!-- end -->"))
        let picture = Play.recipients().screen.text + "\n"
        if ProcessInfo.processInfo.environment["SMTPTUI_RECORD"] != nil {
            let new = text[..<begin.upperBound] + picture + text[end.lowerBound...]
            try String(new).write(to: file, atomically: true, encoding: .utf8)
            return
        }
        #expect(String(text[begin.upperBound..<end.lowerBound]) == picture, "`make golden` draws it anew")
    }

    private static let widths = [0, 1, 2, 3, 5, 10, 19, 20, 35, 36, 79, 80, 99, 100, 300]
    private static let heights = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 24]

    /// Every scene meets every width and every height, and every size is met by five of the twenty scenes.
    @Test("no size is too small, at any moment", arguments: scenes.indices)
    func everySize(_ number: Int) {
        let scene = Self.scenes[number]
        let start = scene.play(Size(width: 80, height: 24))
        for (column, width) in Self.widths.enumerated() {
            for (row, height) in Self.heights.enumerated() where (column + row + number) % 4 == 0 {
                var play = start
                play.happen(.resized(Size(width: width, height: height)))
                play.press(.pageUp, .up, .pageDown, .down)
                #expect(play.screen.size == Size(width: width, height: height), "\(scene.name)")
            }
        }
    }

    @Test("a recording is read as it was lived")
    func recording() {
        let live = Play.recipients()
        let transcript = live.model.dialogue.transcript
        let events = (0..<transcript.count).compactMap { index -> RecordedEvent? in
            guard let entry = transcript[index] else { return nil }
            switch entry.body {
            case .client(let line): return .client(line.wire, at: entry.time)
            case .server(let line): return .server(line.wire, at: entry.time)
            case .note(let note): return .note(note, at: entry.time)
            case .tls(let outcome): return .tls(outcome, at: entry.time)
            case .phase, .finding: return nil
            }
        }
        let model = AppModel(
            recording: events, target: "mail.example.test:25", address: nil, size: live.model.size, marks: .unicode)
        let play = Play(model)
        #expect(play.model.conversation.rows.map(\.line) == live.model.conversation.rows.map(\.line))
        #expect(play.row(with: "550 5.1.1 answers RCPT TO:<nobody@example.test>") != nil)
        var other = play
        other.type("NOOP")
        #expect(other.effects == [] && other.model.typing.line.isEmpty, "it can only be read")
    }
}
