import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

/// A recording that arrives piece by piece, while the user looks at it.
@Suite("A recording that is loading")
struct LoadingTests {
    /// A session of so many NOOPs, as the octets of its recording.
    private static func file(_ count: Int, end: String = "221 2.0.0 Bye") -> [UInt8] {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0.01), at: 0)
        dialogue.receive(Array("220 mail.example.test ESMTP\r\n".utf8), at: 0)
        for number in 0..<count {
            _ = dialogue.send(Array("NOOP \(number)".utf8), at: 1)
            dialogue.receive(Array("250 2.0.0 Ok \(number)\r\n".utf8), at: 1)
        }
        _ = dialogue.send(Array("QUIT".utf8), at: 2)
        dialogue.receive(Array("\(end)\r\n".utf8), at: 2)
        let header = RecordingHeader(
            started: "2026-11-23T10:00:00.000Z", target: "mail.example.test:25", address: nil, program: nil)
        var file = Array((header.line + "\n").utf8)
        for index in 0..<dialogue.transcript.count {
            if let entry = dialogue.transcript[index] { RecordingCodec.append(entry, to: &file) }
        }
        return file
    }

    /// A play of a file of which nothing has been read but what is asked for.
    private struct Show {
        var play: Play
        private var rest: ArraySlice<UInt8>

        init(_ file: [UInt8], tail: Bool = true, width: Int = 80, height: Int = 24) {
            rest = file[...]
            let loading = Loading(
                RecordingReader(), octets: 0, size: tail ? file.count : nil,
                tail: tail ? RecordingTail([0x0A] + file) : nil)
            play = Play(
                AppModel(
                    recording: [], loading: loading, target: "mail.example.test:25", address: nil,
                    size: Size(width: width, height: height), marks: .unicode))
        }

        /// The next octets come, as many as asked for.
        mutating func load(_ count: Int) {
            play.happen(.tick)
            #expect(play.effects == [.load])
            play.happen(.loaded(Array(rest.prefix(count))))
            rest = rest.dropFirst(count)
        }

        mutating func loadAll() {
            load(.max)
            load(.max)
        }
    }

    /// The same file opened whole.
    private static func whole(_ file: [UInt8]) throws -> Play {
        let recording = try RecordedDialogue(file)
        return Play(
            AppModel(
                recording: recording.events, target: "mail.example.test:25", address: nil,
                size: Size(width: 80, height: 24), marks: .unicode))
    }

    @Test("the first picture has the end of the file, and says that it is loading")
    func first() throws {
        let show = Show(Self.file(200))
        #expect(show.play.row(with: "LOADING 0 %") != nil)
        #expect(show.play.row(with: "221 2.0.0 Bye") != nil && show.play.row(with: "NOOP 199") != nil)
        #expect(show.play.row(with: "These are the last lines of the file.") != nil)
        #expect(show.play.model.wakeTime == show.play.model.now, "the next piece comes at once")
    }

    @Test("loaded in any portions it is the recording opened whole", arguments: [97, 1000, 65_536])
    func portions(_ count: Int) throws {
        let file = Self.file(60)
        var show = Show(file)
        for _ in 0...(file.count + count - 1) / count { show.load(count) }
        let whole = try Self.whole(file)
        #expect(show.play.model.dialogue == whole.model.dialogue)
        #expect(show.play.screen == whole.screen)
        #expect(show.play.model.wakeTime == nil, "nothing wakes up any more")
    }

    @Test("the end of the file looks the same when loading has come there, except for the response times")
    func tail() throws {
        let file = Self.file(200)
        let show = Show(file), whole = try Self.whole(file)
        // The times are at the right edge.
        func lines(_ rows: [ConversationRow]) -> [String] {
            rows.map { $0.line.text.prefix(60).split(separator: " ").joined(separator: " ") }
        }
        let tail = try #require(show.play.model.loading?.tail)
        let area = show.play.model.layout.conversation
        #expect(lines(TailView.rows(tail, in: area, .unicode)) == lines(whole.model.conversation(in: area).rows))
    }

    @Test("what is loaded can be scrolled and chosen, and stays where it is while more comes")
    func browsing() throws {
        var show = Show(Self.file(300))
        show.load(20_000)
        show.play.press(.home)
        #expect(show.play.row(with: "220 mail.example.test") != nil && show.play.row(with: "221") == nil)
        let top = show.play.model.conversation.rows
        show.load(20_000)
        #expect(show.play.model.conversation.rows == top)
        show.play.press(.down, .down)
        #expect(show.play.row(with: "answers NOOP") != nil)
        show.play.press(.end)
        #expect(show.play.row(with: "221 2.0.0 Bye") != nil, "the end of the file again")
        show.play.press(.up)
        #expect(show.play.row(with: "221 2.0.0 Bye") == nil, "a reply that is loaded")
        show.loadAll()
        #expect(show.play.row(with: "221 2.0.0 Bye") == nil, "it stays chosen")
        show.play.press(.end)
        #expect(show.play.row(with: "221 2.0.0 answers QUIT") != nil)
    }

    @Test("scrolling beyond what is loaded comes to the end of the file")
    func scrolling() throws {
        var show = Show(Self.file(300))
        show.load(20_000)
        show.play.press(.pageUp)
        #expect(show.play.row(with: "221 2.0.0 Bye") == nil)
        show.play.press(.pageDown, .pageDown)
        #expect(show.play.row(with: "221 2.0.0 Bye") != nil)
        show.loadAll()
        #expect(show.play.row(with: "221 2.0.0 answers QUIT") != nil)
    }

    @Test("nothing is there to choose before the first piece", arguments: [Key.up, .down, .home, .pageUp, .pageDown])
    func nothingYet(_ key: Key) {
        var show = Show(Self.file(50))
        show.play.press(key)
        #expect(show.play.row(with: "221 2.0.0 Bye") != nil)
        show.play.press(.mouse(Mouse(.press, at: Point(x: 20, y: 10))))
        #expect(show.play.model.shown.chosen == nil)
    }

    @Test("a pipe has no end to show: what has come is shown, and followed")
    func pipe() {
        var show = Show(Self.file(200), tail: false)
        show.load(5000)
        #expect(show.play.row(with: "LOADING 0 MiB") != nil && show.play.row(with: "NOOP") != nil)
        show.loadAll()
        #expect(show.play.row(with: "221 2.0.0 answers QUIT") != nil)
    }

    @Test("a bad line ends it with a sentence, and what came before it is shown")
    func badLine() {
        var lines = Self.file(20).split(separator: 0x0A).map(Array.init)
        lines[12] = Array("{broken".utf8)
        var show = Show(Array(lines.joined(separator: [0x0A])))
        show.load(.max)
        #expect(show.play.row(with: "line 13 of the file") != nil)
        #expect(show.play.model.loading == nil && show.play.model.wakeTime == nil)
        #expect(show.play.row(with: "221 2.0.0 Bye") == nil)
        show.play.press(.home)
        #expect(show.play.row(with: "220 mail.example.test") != nil)
    }

    @Test("a file that cannot be read any more keeps what is loaded")
    func failed() {
        var show = Show(Self.file(20))
        show.load(1000)
        show.play.happen(.tick)
        show.play.happen(.loadingFailed("Cannot read x.jsonl: Input/output error."))
        #expect(show.play.row(with: "Cannot read x.jsonl") != nil && show.play.model.wakeTime == nil)
    }

    @Test("it can be left at any time", arguments: [Key.control("c"), .control("q"), .character("q"), .escape])
    func leaving(_ key: Key) {
        var show = Show(Self.file(20))
        show.load(100)
        show.play.press(key)
        #expect(show.play.effects == [.quit])
    }
}
