import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The session ahead of the replies")
struct AnticipationTests {
    /// Sends lines without a reply, as `Dialogue` does; returns how many commands were moved by.
    private static func send(_ count: Int, _ line: (Int) -> String, to talk: Talk) -> Int {
        var session = talk.session
        var ahead = Anticipation()
        var moves = 0
        for number in 0..<count {
            let octets = Array(line(number).utf8)
            moves += ahead.follow(session)
            let verdict = Judge(session, ahead).verdict(on: octets)
            _ = session.submit(octets, judged: verdict, tag: number)
        }
        return moves
    }

    @Test("each command is looked at once, however many are unanswered", arguments: [10, 100, 1000, 10_000])
    func flat(_ count: Int) {
        if count <= 1000 {
            let recipients = Self.send(count, { "RCPT TO:<user\($0)@example.test>" }, to: .withRecipient())
            #expect(recipients == count - 1)
        }
        #expect(Self.send(count, { _ in "NOOP" }, to: .ready("PIPELINING")) == count - 1)
    }

    @Test("replies as foreseen cost nothing, a surprise costs one look at what is unanswered")
    func surprise() {
        var talk = Talk.withRecipient()
        var ahead = Anticipation()
        for number in 0..<100 { talk.client("RCPT TO:<user\(number)@example.test>") }
        #expect(ahead.follow(talk.session) == 100)
        for _ in 0..<40 { talk.receiveWhole(Array("250 2.1.5 Ok\r\n".utf8)) }
        #expect(ahead.follow(talk.session) == 0)
        talk.receiveWhole(Array("452 4.5.3 Too many recipients\r\n".utf8))
        #expect(ahead.follow(talk.session) == 59)
        talk.receiveWhole(Array("250 2.1.5 Ok\r\n".utf8))
        #expect(ahead.follow(talk.session) == 0)
        talk.client("DATA")
        #expect(ahead.follow(talk.session) == 1)
        #expect(ahead.session?.phase == .data)
    }

    @Test("recipients are counted, not listed")
    func recipients() {
        var talk = Talk.withRecipient()
        talk.client("RCPT TO:<two@example.test>")
        talk.client("RCPT TO:<three@example.test>")
        let ahead = Anticipation(of: talk.session)
        #expect(ahead.session?.transaction?.acceptedCount == 3)
        #expect(ahead.session?.transaction?.recipients.isEmpty == true)
        #expect(talk.session.transaction?.recipients.count == 1)
    }

    @Test("nothing is ahead where nothing is unanswered, and nothing is left of an earlier connection")
    func nothing() {
        #expect(Anticipation(of: Talk.ready().session).session == nil)
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx.example.test\r\n".utf8), at: 0)
        for line in ["EHLO a.example", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"] {
            _ = dialogue.send(Array(line.utf8), at: 0)
        }
        #expect(dialogue.judge.verdict(on: Array("DATA".utf8)).kind == .expected)
        dialogue.connect(.connected(to: "mx.example.test", after: 0), at: 1)
        dialogue.receive(Array("220 mx.example.test\r\n".utf8), at: 1)
        _ = dialogue.send(Array("EHLO a.example".utf8), at: 1)
        #expect(dialogue.judge.ahead.session.phase == .ready)
    }

    @Test(
        "captures, sent without waiting: what is kept judges as what is worked out",
        arguments: ["postfix", "aiosmtpd-lmtp", "opensmtpd7"])
    func captures(_ server: String) throws {
        for scene in try Capture(server).scenes.prefix(25) {
            var dialogue = Dialogue()
            dialogue.receive(Array("220 mx.example.test ESMTP\r\n".utf8), at: 0)
            // Two lines are sent before each reply, so that something is always unanswered.
            for (number, line) in scene.lines.enumerated() where line.count > 3 {
                let octets = Array(line.dropFirst(3).utf8)
                if line.hasPrefix("C") { _ = dialogue.send(octets, at: 0) }
                if line.hasPrefix("S"), number % 3 > 0 { dialogue.receive(octets + [0x0D, 0x0A], at: 0) }
                guard dialogue.session.outstanding.count > 1 else { continue }
                let (kept, fresh) = (dialogue.judge, Judge(dialogue.session))
                for probe in Talk.probes {
                    #expect(kept.verdict(on: probe) == fresh.verdict(on: probe), "\(server) \(scene.name) \(line)")
                }
            }
        }
    }
}
