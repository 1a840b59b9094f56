import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel
@testable import TestSupport

@Suite("A recording that is played")
struct PlaybackTests {
    static let lines = [
        "S: 220 mail.example.test ESMTP", "C: EHLO client.example.org", "S: 250-mail.example.test",
        "S: 250 PIPELINING", "C: MAIL FROM:<alice@example.org>", "S: 250 2.1.0 Ok", "C: RCPT TO:<bob@example.test>",
        "S: 450 4.2.0 greylisted", "C: QUIT", "S: 221 2.0.0 Bye", "-- closed",
    ]

    /// A recording of these lines, half a second per line.
    static func show(width: Int = 80, height: Int = 24, lines: [String] = lines) throws -> Play {
        let recording = try RecordedDialogue(Dialogue(lines: lines).recording)
        return Play(
            AppModel(
                recording: recording.events, target: "mail.example.test:25", address: nil,
                size: Size(width: width, height: height), marks: .unicode))
    }

    private static func played(_ speed: Double = 1, lines: [String] = lines) throws -> Play {
        var play = try show(lines: lines)
        play.model.playFromStart(speed: speed)
        return play
    }

    @Test("lines come at their pace, and the header, Next and the explanation are as they were")
    func pace() throws {
        var play = try Self.played()
        play.wait(0)
        #expect(play.row(with: "220 mail") != nil && play.row(with: "EHLO client.example.org ") == nil)
        #expect(play.row(with: "GREETED") != nil && play.row(with: "PLAYING 1x 1/5") != nil, "\(play.screen.text)")
        #expect(play.row(with: "EHLO") != nil, "what came next was to be sent")
        play.wait(0.4)
        #expect(play.row(with: "C  EHLO") == nil)
        play.wait(0.2)
        #expect(play.row(with: "C  EHLO") != nil && play.row(with: "250-mail") == nil)
        play.wait(1.2)
        #expect(play.row(with: "READY") != nil && play.row(with: "250 answers EHLO") != nil)
        #expect(play.row(with: "MAIL FROM:<") != nil)
        for _ in 0..<20 { play.wait(0.5) }
        #expect(play.row(with: "PAUSED 1x 5/5") != nil && play.row(with: "CLOSED") != nil)
        #expect(play.model.wakeTime == nil, "nothing wakes up at the end")
    }

    @Test("twice as fast it needs half the time; the speed has bounds")
    func speed() throws {
        var (slow, fast) = (try Self.played(), try Self.played(2))
        for _ in 0..<20 {
            slow.wait(0.2)
            fast.wait(0.1)
        }
        #expect(slow.model.playback?.position == fast.model.playback?.position)
        for _ in 0..<20 { fast.press(.character("+")) }
        #expect(fast.model.playback?.speed == Playback.fastest)
        for _ in 0..<20 { fast.press(.character("-")) }
        #expect(fast.model.playback?.speed == Playback.slowest && fast.row(with: "0.25x") != nil)
    }

    @Test("a long pause is shortened, and said to be")
    func pause() throws {
        var dialogue = Dialogue(lines: Self.lines)
        dialogue.note(.remark("much later"), at: 600)
        let recording = try RecordedDialogue(dialogue.recording)
        var play = Play(
            AppModel(
                recording: recording.events, target: "x", address: nil, size: Size(width: 80, height: 24),
                marks: .unicode))
        play.model.playFromStart(speed: 64)
        play.wait(0.5)
        #expect(play.model.playback?.position == dialogue.transcript.count, "all of it in half a second")
        play.model.playFromStart(speed: 1)
        for _ in 0..<13 { play.wait(0.5) }
        #expect(play.row(with: "A pause of 10min, shortened to 2.0s.") != nil, "\(play.screen.text)")
        #expect(play.row(with: "much later") == nil)
        play.wait(2)
        #expect(play.row(with: "much later") != nil)
    }

    @Test("paused, nothing is due; it goes on where it was")
    func paused() throws {
        var play = try Self.played()
        play.wait(1)
        #expect(play.model.wakeTime != nil)
        play.press(.character(" "))
        let position = play.model.playback?.position
        #expect(play.model.wakeTime == nil && play.row(with: "PAUSED") != nil)
        play.wait(60)
        #expect(play.model.playback?.position == position)
        play.press(.character(" "))
        play.wait(0.6)
        #expect(try #require(play.model.playback?.position) > (position ?? 99))
    }

    @Test("steps go over whole replies, forward and back, and end where they began")
    func steps() throws {
        var play = try Self.show()
        play.press(.home)
        var positions: [Int] = []
        for _ in 0..<20 {
            play.press(.right)
            positions.append(try #require(play.model.playback?.position))
        }
        let end = play.model.dialogue.transcript.count
        #expect(positions.contains(end) && positions == positions.sorted())
        #expect(play.model.wakeTime == nil)
        let stops = positions.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        for stop in stops.dropLast().reversed() {
            play.press(.left)
            #expect(play.model.playback?.position == stop)
        }
        for _ in 0..<5 { play.press(.left) }
        #expect(play.model.playback?.position == 0 && play.row(with: "No reply had come yet.") != nil)
    }

    @Test("a message is one step, and so is a group's command")
    func messageSteps() throws {
        var play = try Self.show(lines: Array(Talks.all.first { $0.name == "LMTP" }?.lines ?? []))
        play.press(.home)
        var count = 0
        while try #require(play.model.playback?.position ?? 0) < play.model.dialogue.transcript.count {
            play.press(.right)
            count += 1
        }
        // Five exchanges of two steps after the greeting, the message, and two results.
        #expect(count == 13, "\(count)")
    }

    @Test("Esc shows all of it again, with the reply to which it was played; then it leaves")
    func leaving() throws {
        var play = try Self.show(height: 40)
        play.model.playFromStart(speed: 1)
        for _ in 0..<4 { play.wait(0.6) }
        play.press(.escape)
        #expect(play.model.playback == nil && play.effects.isEmpty && play.row(with: "RECORDING 2/5") != nil)
        #expect(play.row(with: "221 2.0.0 Bye") != nil, "what came later is seen again")
        play.press(.escape)
        #expect(play.effects == [.quit])
    }

    @Test("to choose a reply, to search and to go to a mark end the playing", arguments: ["up", "find", "mark"])
    func choosing(_ way: String) throws {
        var play = try Self.played()
        play.wait(1.6)
        switch way {
        case "up": play.press(.up)
        case "find":
            play.type("/queued")
            play.press(.enter, .escape)
            play.type("/221")
            play.press(.enter)
        default: play.type("m'")
        }
        #expect(play.model.playback == nil && play.model.wakeTime == nil)
    }

    @Test("a file that is loading is played when all of it is there")
    func loading() throws {
        let file = Dialogue(lines: Self.lines).recording
        var play = Play.loading(file)
        play.press(.character(" "))
        #expect(play.row(with: "it can be played when all of it is loaded") != nil)
        play.model.playFromStart(speed: 1)
        play.happen(.loaded(file))
        #expect(play.model.playback?.isPlaying == false)
        play.happen(.loaded([]))
        #expect(play.model.playback?.isPlaying == true)
        play.wait(0.1)
        #expect(play.row(with: "PLAYING 1x 1/5") != nil, "\(play.screen.text)")
    }

    @Test("sessions that were appended, whose times begin again, are played one after the other")
    func appended() throws {
        let file = Dialogue(lines: Self.lines).recording
        let recording = try RecordedDialogue(file + file)
        var play = Play(
            AppModel(
                recording: recording.events, target: "x", address: nil, size: Size(width: 80, height: 24),
                marks: .unicode))
        play.model.playFromStart(speed: 1)
        for _ in 0..<40 { play.wait(0.5) }
        #expect(play.model.playback?.position == play.model.dialogue.transcript.count)
    }
}
