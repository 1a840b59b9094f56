import Testing

@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A server that does odd things")
struct OddServerTests {
    private static let open = Phase.allCases.filter { $0 != .closed && $0 != .tlsHandshake }

    @Test("421 ends the session in every phase, with a command waiting or without", arguments: open)
    func shutdown(_ phase: Phase) {
        for line in [nil, "NOOP", "."] {
            var talk = Talk.at(phase)
            if let line { talk.client(line) }
            talk.forgetEvents()
            let isUnsolicited = talk.session.contextOfNextReply == .unsolicited
            talk.server("421 4.3.2 going down")
            #expect(talk.session.phase == .closed)
            #expect(talk.session.transaction == nil)
            #expect(talk.findings() == (isUnsolicited ? ["unasked-goodbye"] : []))
        }
    }

    @Test("421 answers the oldest command, and the others are gone")
    func shutdownAnswers() {
        var talk = Talk.withRecipient()
        talk.client("NOOP")
        talk.client("QUIT")
        talk.server("421-4.7.0 too many", "421 4.7.0 errors")
        #expect(talk.pairs == ["421→4"])
        #expect(talk.session.outstanding == [])
        #expect(talk.findings() == [])
    }

    @Test(
        "an unsolicited reply is a finding, and no phase moves",
        arguments: [Phase.greeted, .refused, .ready, .auth, .mail, .rcpt, .bdat, .bdatFailed, .reversed])
    func unsolicited(_ phase: Phase) {
        for code in ["220", "250", "334", "354", "450", "550", "600"] {
            var talk = Talk.at(phase)
            var before = talk.session
            // After it the server may read message text.
            if code == "354" { before.doubts.uncertainty = .textAwaited }
            talk.server("\(code) what")
            #expect(talk.pairs == ["\(code)→-"])
            #expect(talk.findings() == (code == "600" ? ["code-outside-grammar"] : []) + ["unasked-reply"])
            #expect(talk.session == before)
        }
    }

    @Test("an unsolicited goodbye ends the session", arguments: ["221", "421"])
    func unsolicitedGoodbye(_ code: String) {
        var talk = Talk.ready()
        talk.server("\(code) bye")
        #expect(talk.findings() == ["unasked-goodbye"])
        #expect(talk.session.phase == .closed)
    }

    @Test("a reply before the end of the message", arguments: ["250", "451", "552"])
    func early(_ code: String) {
        var talk = Talk.at(.data)
        talk.client("text")
        talk.server("\(code) enough")
        #expect(talk.findings() == ["early-reply"])
        #expect(talk.session.isInMessage, "the way out is the dot")
        talk.play("C: .\nS: 250 queued <- dot \(talk.tag + 1)\n= ready")
    }

    @Test("a word after goodbye, and commands that can no longer be sent")
    func afterGoodbye() {
        var talk = Talk.ready()
        talk.client("QUIT")
        talk.server("221 bye", "250 still here")
        #expect(talk.findings() == ["after-goodbye"])
        talk.client("NOOP")
        talk.server("421 gone")
        #expect(talk.pairs == ["421→-"])
        #expect(talk.findings() == ["after-goodbye"])
        talk.eof()
        #expect(talk.findings() == [])
    }

    @Test("what comes in clear behind the 220 to STARTTLS is no reply", arguments: ["250 injected", "421 x", "x", ""])
    func clearTextBeforeTLS(_ line: String) {
        var talk = Talk.ready("STARTTLS")
        talk.client("STARTTLS")
        talk.server("220 go", line)
        #expect(talk.session.phase == .tlsHandshake)
        #expect(talk.pairs == ["220→2"])
        #expect(talk.findings() == ["clear-text-before-tls"])
    }

    @Test("a refused STARTTLS leaves everything as it is, but that TLS is missing", arguments: ["454", "501", "502"])
    func refusedTLS(_ code: String) {
        var talk = Talk.ready("STARTTLS")
        var before = talk.session
        before.security.requested()
        talk.client("STARTTLS")
        talk.server("\(code) no")
        #expect(talk.session.asKnown(by: before.server) == before)
    }

    @Test("lines that are no replies answer nothing")
    func noReplies() {
        var talk = Talk.ready()
        talk.client("NOOP")
        talk.receive("hello\r\n\r\n050 verbose\r\n2500 x\r\n\u{0}\r\n")
        #expect(talk.session.outstanding.count == 1)
        talk.server("250 Ok")
        #expect(talk.pairs.last == "250→2")
        #expect(talk.session.outstanding.isEmpty)
    }

    @Test("a line beyond the bound counts once")
    func cutLine() {
        var talk = Talk.ready("PIPELINING")
        talk.client("NOOP")
        talk.client("NOOP")
        talk.receiveWhole(Array("250 ".utf8) + Array(String(repeating: "550 ", count: 40_000).utf8))
        talk.receiveWhole(Array("\r\n".utf8))
        #expect(talk.findings() == ["line-cut"])
        #expect(talk.session.outstanding.map(\.tag) == [3])
    }

    @Test("a reply of ten thousand lines and more is one reply")
    func longReply() {
        var talk = Talk.ready()
        talk.client("HELP")
        for _ in 0...10_000 { talk.receiveLine("250-more") }
        talk.server("250 end")
        #expect(talk.contexts == [.command(.help)])
        #expect(talk.findings() == ["reply-too-long"])
    }
}

extension Talk {
    /// One line of a stream too long to look at everything behind every line.
    fileprivate mutating func receiveLine(_ line: String) { receiveWhole(Array((line + "\r\n").utf8)) }
}
