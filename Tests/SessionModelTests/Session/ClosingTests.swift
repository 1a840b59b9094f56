import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("The end of the connection")
struct ClosingTests {
    @Test(
        "in every phase, with nothing waiting",
        arguments: [
            (Phase.connecting, "closed-before-greeting"), (.greeted, "closed-without-goodbye"),
            (.refused, "closed-without-goodbye"), (.ready, "closed-without-goodbye"),
            (.tlsHandshake, "closed-without-goodbye"), (.auth, "closed-without-goodbye"),
            (.mail, "closed-without-goodbye"), (.rcpt, "closed-without-goodbye"), (.data, "closed-in-message"),
            (.bdat, "closed-without-goodbye"), (.bdatFailed, "closed-without-goodbye"),
            (.replies, "closed-after-message"), (.reversed, ""), (.closed, ""),
        ])
    func everyPhase(_ phase: Phase, _ finding: String) {
        var talk = Talk.at(phase)
        talk.eof()
        #expect(talk.findings() == (finding.isEmpty ? [] : [finding]))
        #expect(talk.session.phase == .closed)
        #expect(talk.session.outstanding.isEmpty)
        #expect(talk.session.transaction == nil)
        talk.eof()
        #expect(talk.findings() == [], "once is enough")
    }

    @Test("with commands waiting", arguments: 1...3)
    func waiting(_ count: Int) {
        var talk = Talk.ready("PIPELINING")
        for _ in 0..<count { talk.client("NOOP") }
        talk.eof()
        #expect(talk.events.contains(.finding(.closedUnexpectedly(count))))
        #expect(talk.findings() == ["closed-unasked"])
    }

    @Test(
        "in the middle of a reply or of a line nothing is answered",
        arguments: [
            "2", "25", "250", "250 ", "250 queu", "250-a", "250-a\r\n", "250-a\r\n250-b", "250-a\r\n250", "250 Ok\r",
        ])
    func middle(_ stream: String) {
        var talk = Talk.ready()
        talk.client("MAIL FROM:<a@b.example>")
        talk.receive(stream)
        talk.eof()
        #expect(talk.contexts == [])
        #expect(talk.phases == [.closed])
        #expect(talk.findings() == ["unfinished-reply", "closed-unasked"])
    }

    @Test("the octets of an unfinished line are still shown")
    func shown() {
        var talk = Talk.ready()
        talk.receive("421 by")
        talk.eof()
        let lines = talk.events.compactMap { if case .line(let line) = $0 { line.wire } else { nil } }
        #expect(lines == [WireLine("421 by", ending: .none)])
    }

    @Test(
        "what came of an unfinished line is no reply, live and replayed",
        arguments: ["250 2.1.5 Re", "550 5.1.1 no", "250", "421 by", "250 Ok\r"])
    func cut(_ begun: String) throws {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.1:25", after: 0), at: 0)
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO client.example.org".utf8), at: 1)
        let greeting = dialogue.newestReply
        dialogue.receive(Array(begun.utf8), at: 2)
        dialogue.receiveEOF(at: 3)
        #expect(dialogue.newestReply == greeting)
        #expect(dialogue.firstUnansweredVerb == .ehlo)
        let transcript = dialogue.transcript
        let lines = (0..<transcript.count).compactMap { entry -> ServerEntry? in
            if case .server(let line) = transcript[entry]?.body { line } else { nil }
        }
        #expect(lines.count == 2 && lines.last?.reply == nil && lines.last?.isLast == false)
        #expect((0..<transcript.count).compactMap(dialogue.endOfReply).allSatisfy { $0 == greeting })
    }

    @Test("whether a message without a reply was accepted nobody knows", arguments: ["", "250 queued as", "250-a\r\n"])
    func afterDot(_ begun: String) {
        var talk = Talk.at(.data)
        talk.client(".")
        if !begun.isEmpty { talk.receive(begun) }
        talk.eof()
        #expect(talk.session.lostResults == 1)
        let text = Finding.closedAfterMessage(results: 1).text
        #expect(text.contains("unknown") && text.contains("twice") && !text.contains("not accepted"))
        #expect(talk.findings() == (begun.isEmpty ? [] : ["unfinished-reply"]) + ["closed-after-message"])
    }

    @Test(
        "a message that was not sent to its end was not accepted", arguments: ["", "C: hello\n", "C: hello\nC: ..\n"])
    func beforeDot(_ text: String) {
        var talk = Talk.at(.data)
        talk.play(text + "EOF\n! closed-in-message")
        #expect(talk.session.lostResults == 0)
    }

    @Test("the same after the last chunk, and not before all of it is sent")
    func chunk() {
        var talk = Talk.withRecipient()
        talk.play("C: BDAT 7 LAST\nC: hello\nEOF\n! closed-after-message")
        #expect(talk.session.lostResults == 1)
        talk = Talk.withRecipient()
        talk.play("C: BDAT 70 LAST\nC: hello\nEOF\n! closed-unasked")
        #expect(talk.session.lostResults == 0)
    }

    @Test("in LMTP for the recipients without a result")
    func recipients() {
        var talk = Talk.at(.replies)
        talk.eof()
        #expect(talk.session.lostResults == 1)
        let recipient = "C: RCPT TO:<b@example.test>\nS: 250 Ok\n"
        talk = Talk()
        talk.play(
            "S: 220 mx LMTP\nC: LHLO a\nS: 250 mx\nC: MAIL FROM:<a@b.example>\nS: 250 Ok\n"
                + recipient + recipient + recipient
                + "C: DATA\nS: 354 go\nC: .\nS: 250 one\nEOF\n! closed-after-message")
        #expect(talk.session.lostResults == 2)
        #expect(Finding.closedAfterMessage(results: 2).text.contains("2 recipients"))
    }

    @Test("we close without waiting: the same is unknown")
    func oursAfterDot() {
        var talk = Talk.at(.data)
        talk.client(".")
        talk.close()
        #expect(talk.session.lostResults == 1)
    }

    @Test(
        "a close that the server has announced in words is foreseen",
        arguments: [
            "500-unrecognized command\r\n500 Too many unrecognized commands", "502 5.5.1 Too many errors, goodbye.",
            "554 Too many nonmail commands", "550 5.7.1 go away, closing connection",
            "501 Too many syntax errors - bye.",
            "521 5.2.1 closing",
        ])
    func announced(_ reply: String) {
        var talk = Talk.ready()
        talk.client("FOO")
        talk.receive(reply + "\r\n")
        talk.eof()
        #expect(talk.findings() == [])
        var waiting = Talk.ready("PIPELINING")
        waiting.client("FOO")
        waiting.client("NOOP")
        waiting.receive(reply + "\r\n")
        waiting.eof()
        #expect(waiting.findings() == ["closed-unasked"], "a command is still not answered")
    }

    @Test(
        "other words announce nothing",
        arguments: ["501 5.5.4 missing closing bracket", "550 5.1.1 unknown", "250 closing connection soon is allowed"])
    func notAnnounced(_ reply: String) {
        var talk = Talk.ready()
        talk.client("FOO")
        talk.receive(reply + "\r\n")
        talk.eof()
        #expect(talk.findings() == ["closed-without-goodbye"])
    }

    @Test("we may close at any time, and nothing is said about it", arguments: Phase.allCases)
    func ourselves(_ phase: Phase) {
        var talk = Talk.at(phase)
        talk.client("NOOP")
        talk.forgetEvents()
        talk.receive("250-half")
        talk.close()
        #expect(talk.session.phase == .closed)
        #expect(talk.session.outstanding.isEmpty)
        #expect(talk.session.transaction == nil)
    }
}
