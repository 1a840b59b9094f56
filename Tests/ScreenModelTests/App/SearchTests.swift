import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("Finding a text in the conversation")
struct SearchTests {
    /// A live session of so many NOOPs.
    private static func live(_ count: Int = 100) -> Play {
        var play = Play()
        play.connect()
        play.server("220 mail.example.test ESMTP")
        for number in 0..<count {
            play.send("NOOP \(number)")
            play.server("250 2.0.0 ok \(number)")
        }
        return play
    }

    /// The same as a recording.
    private static func recorded(_ count: Int = 100) -> Play {
        let transcript = live(count).model.dialogue.transcript
        var events: [RecordedEvent] = []
        for index in 0..<transcript.count {
            switch transcript[index]?.body {
            case .client(let line): events.append(.client(line.wire, at: 0))
            case .server(let line): events.append(.server(line.wire, at: 0))
            default: continue
            }
        }
        return Play(
            AppModel(
                recording: events, target: "mail.example.test:25", address: nil, size: Size(width: 80, height: 24),
                marks: .unicode))
    }

    @Test(":find shows the first match after what is in view, and explains its reply")
    func find() {
        var play = Self.live()
        play.send(":find OK 7")
        #expect(play.row(with: "1 of 11") != nil, "ok 7 and ok 70 to 79, whatever their case")
        #expect(play.row(with: "NOOP 7") != nil)
        #expect(play.model.typing.line.isEmpty && play.effects.isEmpty)
        play.press(.control("n"))
        #expect(play.row(with: "2 of 11") != nil && play.row(with: "ok 70") != nil)
        play.press(.control("p"), .control("p"))
        #expect(play.row(with: "11 of 11, continued at the other end") != nil && play.row(with: "ok 79") != nil)
    }

    @Test("S: and C: in front find lines of that side only, and a bare one is a text like any other")
    func sides() {
        var play = Self.live()
        play.send(":find 7")
        #expect(play.row(with: " of 38") != nil, "19 commands and their replies")
        play.send(":find S: 7")
        #expect(play.row(with: " of 19") != nil)
        play.send(":find C: noop 7")
        #expect(play.row(with: " of 11") != nil)
        play.send(":find S:")
        #expect(play.row(with: "No line has this text: S:") != nil)
    }

    @Test(":find without a text goes on; before the first search it says what to type")
    func again() {
        var play = Self.live()
        play.send(":find")
        #expect(play.row(with: ":find TEXT") != nil)
        play.send(":find noop 1")
        #expect(play.row(with: "1 of 11") != nil)
        play.press(.escape)
        #expect(play.model.keyContext == .input)
        play.send(":find")
        #expect(play.row(with: "of 11") != nil)
    }

    @Test("what is typed at a match goes into the line, and ends the search")
    func typing() {
        var play = Self.live()
        play.send(":find ok 3")
        play.type("NOOP")
        #expect(play.model.typing.text == "NOOP" && play.model.shown.search == nil)
        play.press(.control("u"))
        play.send(":find nowhere")
        #expect(play.row(with: "No line has this text: nowhere") != nil && play.model.keyContext == .input)
    }

    @Test("in a recording a slash asks for the text, n and N go on")
    func slash() {
        var play = Self.recorded()
        play.press(.character("/"))
        play.type("noop 4n")
        #expect(play.row(with: " /noop 4n") != nil && play.screen.cursor != nil)
        play.press(.backspace, .enter)
        #expect(play.row(with: "1 of 11") != nil && play.screen.cursor == nil)
        play.press(.character("n"))
        #expect(play.row(with: "2 of 11") != nil && play.row(with: "NOOP 40") != nil)
        play.press(.enter)
        #expect(play.row(with: "3 of 11") != nil)
        play.press(.escape)
        #expect(play.row(with: "3 of 11") == nil && play.effects.isEmpty, "Esc ends the search, not the program")
        play.press(.escape)
        #expect(play.effects == [.quit])
    }

    @Test("an empty text after the slash repeats the last search, Esc drops what is typed")
    func emptyText() {
        var play = Self.recorded()
        play.press(.character("/"), .enter)
        #expect(play.model.keyContext == .recording)
        play.press(.character("/"))
        play.type("ok 5")
        play.press(.escape)
        #expect(play.model.keyContext == .recording && play.model.shown.search == nil)
        play.press(.character("/"))
        play.type("ok 5")
        play.press(.enter, .escape, .character("/"), .enter)
        #expect(play.row(with: "of 11") != nil)
    }

    @Test("no match is said, and nothing moves")
    func none() {
        var play = Self.recorded()
        let rows = play.model.conversation.rows
        play.press(.character("/"))
        play.type("nowhere")
        play.press(.enter)
        #expect(play.row(with: "no match") != nil && play.model.conversation.rows == rows)
        play.press(.character("n"), .character("N"))
        #expect(play.model.conversation.rows == rows)
    }

    @Test("a text is not found across two lines")
    func acrossLines() {
        var play = Self.recorded(10)
        play.press(.character("/"))
        play.type("ok 1NOOP")
        play.press(.enter)
        #expect(play.row(with: "no match") != nil)
    }

    @Test("the text is highlighted wherever it is in view, and the row of the match is chosen")
    func highlighted() {
        var play = Self.live()
        play.send(":find ok 50")
        let row = play.screen.text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
            $0.contains("ok 50")
        }
        let styles = play.screen.styles.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(row.map { styles[$0].contains("sssss") } == true)
    }

    @Test("matches are counted while the server sends")
    func growing() {
        var play = Self.live(3)
        play.send(":find ok")
        #expect(play.row(with: "1 of 3") != nil)
        play.server("250 2.0.0 ok for nothing")
        #expect(play.row(with: "1 of 4") != nil)
    }

    @Test("a search of the text of each line finds that line", arguments: [1, 7, 40])
    func everyLine(_ count: Int) throws {
        let transcript = Self.live(count).model.dialogue.transcript
        for number in 0..<count {
            let pattern = try #require(OctetPattern("ok \(number)"))
            let found = transcript.lines(with: pattern, from: 0)
            #expect(found.contains { transcript[$0].map(RecordingCodec.line)?.contains("ok \(number)\"") == true })
            #expect(
                found
                    == (0..<transcript.count).filter { index in
                        guard case .server(let line) = transcript[index]?.body else { return false }
                        return String(decoding: line.wire.bytes, as: UTF8.self).contains("ok \(number)")
                    })
            let middle = found[0] + 1
            #expect(transcript.lines(with: pattern, from: middle) == found.filter { $0 >= middle })
        }
    }
}
