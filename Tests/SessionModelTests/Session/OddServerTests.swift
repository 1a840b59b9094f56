import Testing

@testable import SessionModel

@Suite("A server that does odd things")
struct OddServerTests {
    @Test("421 ends the session in every phase, asked for or not")
    func shutdown() {
        for phase in Phase.allCases where phase != .closed && phase != .tlsHandshake {
            var session = Session()
            session.phase = phase
            _ = session.receive(Array("421 going down\r\n".utf8))
            #expect(session.phase == .closed)
            #expect(session.outstanding.isEmpty)
        }
    }

    @Test("421 answers the oldest command")
    func shutdownAnswers() {
        var talk = Talk.withRecipient()
        talk.client("NOOP")
        talk.client("QUIT")
        talk.server("421 4.7.0 too many errors")
        #expect(talk.pairs == ["421→4"])
        #expect(talk.findings() == [])
    }

    @Test("an unasked reply is a finding, and the phase stays")
    func unasked() {
        var talk = Talk.ready()
        talk.server("250 what")
        #expect(talk.pairs == ["250→-"])
        #expect(talk.findings() == ["unasked-reply"])
        #expect(talk.session.phase == .ready)
    }

    @Test("an unasked goodbye ends the session", arguments: ["221", "421"])
    func unaskedGoodbye(_ code: String) {
        var talk = Talk.ready()
        talk.server("\(code) bye")
        #expect(talk.findings() == ["unasked-goodbye"])
        #expect(talk.session.phase == .closed)
    }

    @Test("a reply before the end of the message")
    func early() {
        var talk = Talk.withRecipient()
        talk.client("DATA")
        talk.server("354 go on")
        talk.client("text")
        talk.server("451 I give up")
        #expect(talk.findings() == ["early-reply"])
        #expect(talk.session.isInMessage, "the way out is the dot")
    }

    @Test("a word after goodbye")
    func afterGoodbye() {
        var talk = Talk.ready()
        talk.client("QUIT")
        talk.server("221 bye", "250 still here")
        #expect(talk.findings() == ["after-goodbye"])
    }

    @Test(
        "the connection ends",
        arguments: [
            ([], [], "closed-before-greeting"),
            (["220 mx"], [], "closed-without-goodbye"),
            (["220 mx"], ["EHLO a"], "closed-unasked"),
        ] as [([String], [String], String)])
    func ends(_ server: [String], _ client: [String], _ finding: String) {
        var talk = Talk()
        for line in server { talk.server(line) }
        for line in client { talk.client(line) }
        talk.eof()
        #expect(talk.findings() == [finding])
        #expect(talk.session.phase == .closed)
        #expect(talk.session.outstanding.isEmpty)
    }

    @Test("the connection ends in the middle of a reply, and of a line")
    func endsInside() {
        var talk = Talk.ready()
        talk.client("NOOP")
        talk.receive("250-a\r\n250-b")
        talk.eof()
        #expect(talk.findings() == ["unfinished-reply", "closed-unasked"])
        var other = Talk.withRecipient()
        other.client("DATA")
        other.server("354 go on")
        other.eof()
        #expect(other.findings() == ["closed-in-message"])
    }

    @Test("what comes in clear behind the 220 to STARTTLS is no reply")
    func clearTextBeforeTLS() {
        var talk = Talk.ready("STARTTLS")
        talk.client("STARTTLS")
        talk.server("220 go", "250 injected")
        #expect(talk.session.phase == .tlsHandshake)
        #expect(talk.findings() == ["clear-text-before-tls"])
    }

    @Test("commands sent together without PIPELINING are our own fault")
    func pipelinedWithoutOffer() {
        var talk = Talk.ready()
        #expect(talk.client("NOOP").findings == [])
        #expect(talk.client("NOOP").findings == [.pipelinedWithoutOffer])
    }
}

@Suite("LMTP and chunks")
struct LMTPAndChunksTests {
    @Test("one reply for each accepted recipient")
    func results() {
        var talk = Talk()
        talk.server("220 mx LMTP")
        talk.client("LHLO a")
        talk.server("250-mx", "250 PIPELINING")
        talk.client("MAIL FROM:<>")
        talk.server("250 Ok")
        for (name, code) in [("a", "250"), ("b", "550"), ("c", "250")] {
            talk.client("RCPT TO:<\(name)@example.test>")
            talk.server("\(code) x")
        }
        talk.client("DATA")
        talk.server("354 go on")
        talk.client(".")
        talk.server("250 a has it")
        #expect(talk.session.phase == .replies)
        talk.server("451 c has not")
        #expect(talk.session.phase == .ready)
        #expect(talk.session.outstanding.isEmpty)
        #expect(talk.findings() == [])
    }

    @Test("the octets of a chunk are no commands")
    func chunks() {
        var talk = Talk.withRecipient()
        talk.client("BDAT 12")
        #expect(talk.client("QUIT").role == .chunk)
        #expect(talk.client("RSET").role == .chunk)
        talk.server("250 12 octets")
        #expect(talk.session.phase == .bdat)
        talk.client("BDAT 0 LAST")
        talk.server("250 queued")
        #expect(talk.session.phase == .ready)
        #expect(talk.findings() == [])
    }

    @Test("after a refused chunk only RSET helps")
    func refusedChunk() {
        var talk = Talk.withRecipient()
        talk.client("BDAT 0")
        talk.server("552 too large")
        #expect(talk.session.phase == .bdatFailed)
        #expect(talk.session.verdict(on: Array("NOOP".utf8)).kind == .outOfSequence)
        talk.client("RSET")
        talk.server("250 Ok")
        #expect(talk.session.phase == .ready)
    }
}
