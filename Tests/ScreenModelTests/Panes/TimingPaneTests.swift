import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("The timing pane")
struct TimingPaneTests {
    private static func lines(_ play: Play, width: Int = 60) -> [String] {
        TimingPane.lines(play.model, width: width).map(\.text)
    }

    @Test("each reply has its time, a bar as long as its part of the longest, and the limit of the standard")
    func bars() {
        var play = Play()
        play.connect()
        play.wait(3)
        play.server("220 mail.example.test ESMTP")
        play.send("EHLO client.example.org")
        play.wait(0.5)
        play.server("250 mail.example.test")
        let lines = Self.lines(play)
        #expect(lines.first == "2 waits, 3.5s in all; the longest: greeting.")
        let greeting = lines.first { $0.hasPrefix("greeting") } ?? ""
        let hello = lines.first { $0.hasPrefix("EHLO") } ?? ""
        #expect(greeting.hasPrefix("greeting     3.0s ████") && greeting.hasSuffix("  limit 5min"))
        #expect(greeting.count <= 60 && greeting.count > 50, "the longest bar has all the room")
        #expect(hello.hasPrefix("EHLO        520ms █") && !hello.contains(" limit "), "EHLO has no limit of its own")
        #expect(hello.count { $0 == "█" } < 8)
    }

    @Test("a slow greeting gets a likely reason with its section, once")
    func reasons() {
        var play = Play()
        play.connect()
        play.wait(15)
        play.server("220 mail.example.test ESMTP")
        let lines = Self.lines(play).joined(separator: " ")
        #expect(lines.contains("greeting: A late greeting is often deliberate"))
        #expect(lines.contains("RFC 5321 §4.5.3.2.1"))
        for _ in 0..<2 {
            play.send("RCPT TO:<a@example.test>")
            play.wait(5)
            play.server("450 4.2.0 later")
        }
        let all = Self.lines(play).joined(separator: " ")
        #expect(all.split(separator: "(a tarpit)").count == 2, "two slow replies, one reason")
    }

    @Test("the handshake has a row of its own, after the reply to STARTTLS")
    func handshake() {
        let names = Self.lines(Play.secured()).dropFirst(2).map { $0.prefix { $0 != " " } }
        #expect(names == ["greeting", "EHLO", "STARTTLS", "TLS"])
    }

    @Test("what is not answered waits; a message is one row")
    func waiting() {
        var play = Play.message()
        play.send(".")
        #expect(Self.lines(play).last == "message     … waiting")
        play.server("250 2.0.0 queued")
        #expect(Self.lines(play).last?.hasPrefix("message      10ms █") == true, "\(Self.lines(play))")
    }

    @Test("an idle server has a clock that moves in steps, and only while it is seen")
    func idle() {
        var play = Play.recipients()
        #expect(play.model.wakeTime == nil)
        play.press(.function(9))
        #expect(play.model.wakeTime.map { $0 - play.model.now }.map { $0 > 14 && $0 <= 15 } == true)
        #expect(!Self.lines(play).contains { $0.hasPrefix("idle") })
        play.wait(16)
        #expect(Self.lines(play)[1].hasPrefix("idle          15s █") && Self.lines(play)[1].hasSuffix("  limit 5min"))
        #expect(!Self.lines(play)[2].contains("keepalive"))
        play.wait(180)
        #expect(Self.lines(play)[1].hasPrefix("idle         3:15 ████"))
        #expect(
            Self.lines(play, width: 90)[2].hasPrefix(
                "A server may close a connection that is idle for 5min; :keepalive"))
        play.wait(110)
        #expect(
            Self.lines(play, width: 90)[2].hasPrefix("The server may close the connection now; :keepalive sends NOOP"))
        #expect(play.model.wakeTime.map { $0 - play.model.now > 30 } == true, "later a step is a minute")
        #expect(play.row(with: "idle         5:00") != nil)
        play.press(.function(6), .function(6))
        #expect(play.model.wakeTime == nil, "nobody sees it")
        play.press(.function(6))
        play.send("NOOP")
        #expect(!Self.lines(play).contains { $0.hasPrefix("idle") })
        play.wait(3)
        #expect(Self.lines(play).last == "NOOP        … waiting 3s")
        play.server("250 ok")
        #expect(play.model.wakeTime.map { $0 - play.model.now > 14 } == true)
        play.press(.function(9))
        #expect(play.model.wakeTime == nil)
    }

    @Test(
        "the steps of the clock",
        arguments: [(0, 0, 15), (14.9, 0, 15), (15, 15, 30), (299, 285, 300), (300, 300, 360), (419, 360, 420)]
            as [(Double, Int, Double)])
    func steps(_ seconds: Double, _ shown: Int, _ next: Double) {
        #expect(IdleClock.shown(seconds) == shown && IdleClock.next(after: seconds) == next)
    }

    @Test("without a reply, and without times, the pane says so")
    func nothing() {
        #expect(Self.lines(Play()) == ["There is no reply yet."])
        let model = AppModel(
            recording: [], target: "a", address: nil, hasTimes: false, size: Size(width: 80, height: 24), marks: .ascii)
        #expect(Self.lines(Play(model)) == ["This recording has no times."])
    }
}
