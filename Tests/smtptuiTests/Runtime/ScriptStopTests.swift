import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel
@testable import smtptui

@Suite("A server that breaks the protocol stops a script")
struct ScriptStopTests {
    private static let mail =
        "C: EHLO a\nC: MAIL FROM:<a@b.example>\nC: RCPT TO:<c@d.example>\nC: DATA\nC: text\nC: .\nC: QUIT"

    /// Plays the script against these answers, one after the other, and "250 ok" when there are no more.
    private func play(
        _ answers: [String], _ script: String = mail, keepsGoing: Bool = false
    ) throws -> (sent: [String], play: ScriptPlay) {
        var coming = answers[...]
        var sent: [String] = []
        var play = ScriptPlay(try Script(script), keepsGoing: keepsGoing)
        play.play(
            written: { sent += String(decoding: $0, as: UTF8.self).split(separator: "\r\n").map(String.init) },
            answer: { .says(Array("\(coming.popFirst() ?? "250 ok")\r\n".utf8)) })
        return (sent, play)
    }

    @Test(
        "nothing is sent after it",
        arguments: [
            // Two codes in one reply.
            ("550-no\r\n250 ok", "codes-differ"), ("250-ok\r\n550 no", "codes-differ"),
            ("250-ok\r\n354 ok", "codes-differ"),
            // A reply too many.
            ("250 ok\r\n550 stray", "unasked-reply"), ("250 ok\r\n250 ok", "unasked-reply"),
            ("250 ok\r\n354 go", "unasked-reply"),
            // No reply at all, before one or after it.
            ("hello\r\n250 ok", "not-a-reply-line"), ("\r\n250 ok", "not-a-reply-line"),
            ("250 ok\r\nhello", "not-a-reply-line"),
            ("25 ok\r\n250 ok", "not-a-reply-line"), ("2500 ok\r\n250 ok", "not-a-reply-line"),
            ("250 ok\r\n\u{15}\u{3}\u{3}\0\u{2}\u{2}\u{28}", "tls-in-clear"),
            // A code that none is.
            ("299 ok\r\n250 ok", "unasked-reply"), ("666 ok", "code-outside-grammar"),
            ("150 wait\r\n250 ok", "code-outside-grammar"),
            ("260 ok", "code-outside-grammar"),
        ])
    func stops(_ answer: String, _ id: String) throws {
        let (sent, play) = try play(["220 mx", "250 mx", answer])
        #expect(sent == ["EHLO a", "MAIL FROM:<a@b.example>"], "\(play.complaints)")
        #expect(play.status == .protocolViolation)
        #expect(play.complaints.first?.lineNumber == 2)
    }

    @Test(
        "a code that cannot answer the command is no success, whatever the script expects",
        arguments: [
            (["250 mx"], 0), (["354 go"], 0), (["220 mx", "220 mx"], 1), (["220 mx", "354 go"], 1),
            (["220 mx", "235 ok"], 1),
            (["220 mx", "250 mx", "354 go"], 2), (["220 mx", "250 mx", "221 bye"], 2),
            (["220 mx", "250 mx", "334 "], 2),
            (["220 mx", "250 mx", "250 ok", "220 ok"], 3), (["220 mx", "250 mx", "250 ok", "354 ok"], 3),
            (["220 mx", "250 mx", "250 ok", "250 ok", "250 ok"], 4),
            (["220 mx", "250 mx", "250 ok", "250 ok", "220 ok"], 4),
            (["220 mx", "250 mx", "250 ok", "250 ok", "235 ok"], 4),
        ] as [([String], Int)])
    func foreign(_ answers: [String], _ lines: Int) throws {
        for script in [Self.mail, Self.expecting(answers)] {
            for keepsGoing in [false, true] {
                let (sent, play) = try play(answers, script, keepsGoing: keepsGoing)
                #expect(play.status == .protocolViolation, "\(play.complaints)")
                if !keepsGoing { #expect(sent.count == lines, "\(sent)") }
                if lines == 4 { #expect(!sent.contains("text") && !sent.contains(".")) }
            }
        }
    }

    /// A script that expects of each reply the class that it has.
    private static func expecting(_ answers: [String]) -> String {
        let lines = [
            "", "C: EHLO a\n", "C: MAIL FROM:<a@b.example>\n", "C: RCPT TO:<c@d.example>\n", "C: DATA\n", "C: QUIT\n",
        ]
        return lines.enumerated().map { index, line in
            let answer = index < answers.count ? answers[index] : index == 4 ? "550" : "250"
            return "\(line)S: \(answer.prefix(1))..\n"
        }.joined()
    }

    @Test("a quoted reply is cut")
    func quoted() throws {
        let (_, play) = try play(["220 mx", "550 " + String(repeating: "x", count: 60_000)], "C: NOOP")
        let text = try #require(play.complaints.first { $0.text.hasPrefix("refused") }?.text)
        #expect(text.count < 600 && text.hasSuffix("x…"))
    }

    @Test("with --keep-going it is complained of, and the script goes on")
    func goesOn() throws {
        let (sent, play) = try play(["220 mx", "250 mx", "550-no\r\n250 ok"], keepsGoing: true)
        #expect(sent.contains("RCPT TO:<c@d.example>"))
        #expect(play.complaints.first?.lineNumber == 2 && play.status == .protocolViolation)
    }

    @Test("so it is in the greeting, and in the opening by STARTTLS")
    func atTheBeginning() throws {
        #expect(try play(["220-mx\r\n250 mx"]).sent == [])
        #expect(try play(["220 mx\r\n220 mx"]).sent == [])
        var session = DrivenSession(
            ScriptDriver(try Script("C: NOOP"), keepsGoing: false, opening: StartTLSOpening(helloName: "a")))
        _ = session.take(.connected(address: "127.0.0.1:1"), at: 0)
        _ = session.take(.received(Array("220 mx\r\n".utf8)), at: 0)
        let effects = session.take(.received(Array("250-mx\r\n250 STARTTLS\r\n550 stray\r\n".utf8)), at: 0)
        #expect(effects == [.close, .quit])
    }

    static let floods = [
        "\r\n", "\n", "250-\r\n", "250-more and more\r\n", "what\r\n", "050 verbose\r\n", "150 wait\r\n", "250 ok\r\n",
        "\0\0\0\r\n",
        "\u{15}\u{3}\u{3}\0\u{2}\u{2}\u{28}", String(repeating: "a", count: 500), String(repeating: "\r", count: 500),
        "250-" + String(repeating: "\u{1}", count: 500) + "\r\n", "354-x\r\n", "999-x\r\n250-x\r\n",
    ]

    @Test("a flood ends it, and is a few complaints", arguments: floods, [false, true])
    func flood(_ line: String, _ keepsGoing: Bool) throws {
        let piece = [UInt8]([[UInt8]](repeating: Array(line.utf8), count: 16_384 / line.utf8.count).joined())
        var isFirst = true
        let bounds = TranscriptBounds(octets: 1 << 20, entries: 40_000, per: .command)
        var play = ScriptPlay(try Script("C: NOOP\nC: NOOP\nC: NOOP"), keepsGoing: keepsGoing, bounds: bounds)
        var read = 0
        play.play {
            defer { isFirst = false }
            if isFirst { return .says(Array("220 mx\r\n".utf8)) }
            read += piece.count
            return .says(piece)
        }
        #expect(read <= 2 << 20)
        #expect(play.status == .protocolViolation)
        #expect(play.complaints.count <= 12, "\(play.complaints.map(\.text))")
        #expect(play.dialogue.transcript.count < 50_000)
    }

    @Test("a long reply is not a violation; the part that is kept is compared")
    func longReply() throws {
        let line = "250-" + String(repeating: "x", count: 60) + "\r\n"
        var pieces = [[UInt8]](repeating: Array(String(repeating: line, count: 1000).utf8), count: 50)
        pieces.insert(Array("220 mx\r\n".utf8), at: 0)
        pieces.append(Array("250 end\r\n".utf8))
        pieces.append(Array("221 bye\r\n".utf8))
        var play = ScriptPlay(try Script("C: NOOP\nS: 250-x*\nS: 250\nC: QUIT"), bounds: .printed)
        play.play { pieces.isEmpty ? .closes : .says(pieces.removeFirst()) }
        #expect(play.status == .done, "\(play.complaints)")
    }

    @Test("one of a kind is complained of for each line of the script")
    func onePerKind() throws {
        let (_, play) = try play(
            ["220 mx", "x\r\ny\r\nz\r\n250 ok", "x\r\ny\r\n250 ok"], "C: NOOP\nC: NOOP", keepsGoing: true)
        #expect(play.complaints.map(\.lineNumber) == [1, 2])
    }

    @Test("the deadline is for the whole reply: what comes meanwhile does not put it off")
    func deadline() throws {
        var session = DrivenSession(ScriptDriver(try Script("C: NOOP"), keepsGoing: true), replyTimeout: 300)
        _ = session.take(.connected(address: "127.0.0.1:1"), at: 0)
        _ = session.take(.received(Array("220 mx\r\n".utf8)), at: 10)
        #expect(session.deadline == 310)
        for (time, line) in [(20, "250-a\r\n"), (100, "250-b\r\n"), (200, "\r\n"), (250, "050 x\r\n"), (299, "250-")] {
            _ = session.take(.received(Array(line.utf8)), at: Double(time))
            #expect(session.deadline == 310)
        }
        #expect(session.timedOut(at: 310) == [.close, .quit])
        #expect(session.driver.complaints.last?.text == "no complete reply within 300 s")
    }
}
