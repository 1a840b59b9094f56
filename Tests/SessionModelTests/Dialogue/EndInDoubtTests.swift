import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A dot beside a bare LF ends the message for some servers only")
struct EndInDoubtTests {
    static let ends = ["text\n.\n", "text\n.\r\n", "text\r\n.\n", ".\n", "\n.\r\n", "text\n.\r\n.\n"]

    private static func inMessage(isLMTP: Bool = false) -> Dialogue {
        var dialogue = Dialogue()
        say(isLMTP ? "220 mx LMTP" : "220 mx ESMTP", &dialogue)
        let recipients = isLMTP ? ["RCPT TO:<c@d.example>", "RCPT TO:<e@d.example>"] : ["RCPT TO:<c@d.example>"]
        for line in [isLMTP ? "LHLO a" : "EHLO a", "MAIL FROM:<a@b.example>"] + recipients + ["DATA"] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            say(line == "DATA" ? "354 go" : "250 ok", &dialogue)
        }
        return dialogue
    }

    private static func say(_ line: String, _ dialogue: inout Dialogue, inBytes: Bool = false) {
        let octets = Array("\(line)\r\n".utf8)
        guard inBytes else {
            dialogue.receive(octets, at: 0)
            return
        }
        for octet in octets { dialogue.receive([octet], at: 0) }
    }

    /// Sends octets as lines, or each of them alone.
    private static func send(_ text: String, _ dialogue: inout Dialogue, inBytes: Bool = false) {
        let octets = Array(text.utf8)
        for line in inBytes ? octets.flatMap({ QuotedOctets.lines(of: [$0]) }) : QuotedOctets.lines(of: octets) {
            _ = dialogue.send(line.bytes, ending: line.ending, isWire: true, at: 1)
        }
    }

    private static func entries(_ dialogue: Dialogue) -> [Entry] {
        (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }
    }

    private static func findings(_ dialogue: Dialogue) -> [String] {
        entries(dialogue).compactMap { if case .finding(let finding) = $0.body { finding.id } else { nil } }
            .filter { $0 != "sent-bare-line-feed" }
    }

    private static func remarks(_ dialogue: Dialogue) -> String {
        dialogue.newestReply.flatMap { dialogue.explanation(ofReplyEndingAt: $0) }?.remarks.joined(separator: " ") ?? ""
    }

    private static func isSameReplayed(_ dialogue: Dialogue) throws -> Bool {
        let header = RecordingHeader(started: "2026-11-23T10:00:00.000Z", target: "mx", address: nil, program: nil)
        let lines = [header.line] + entries(dialogue).map(RecordingCodec.line)
        var again = Dialogue()
        for event in try RecordedDialogue(Array(lines.joined(separator: "\n").utf8)).events { again.replay(event) }
        return again == dialogue
    }

    @Test("a tolerant server replies: that is the reply to the message", arguments: ends, [false, true])
    func tolerant(_ end: String, _ inBytes: Bool) throws {
        for reply in ["250 2.0.0 queued", "250-2.0.0\r\n250 queued", "451 later", "550 5.6.0 no"] {
            var dialogue = Self.inMessage()
            Self.send(end, &dialogue, inBytes: inBytes)
            #expect(dialogue.session.isInMessage && dialogue.session.outstanding.isEmpty)
            Self.say(reply, &dialogue, inBytes: inBytes)
            #expect(dialogue.session.phase == .ready && dialogue.session.transaction == nil)
            #expect(Self.findings(dialogue) == ["end-at-bare-line-feed"])
            #expect(dialogue.newestReply.flatMap(dialogue.reply(endingAt:))?.context == .endOfData)
            let exchange = try #require(dialogue.newestReply.flatMap(dialogue.transcript.exchange(at:)))
            #expect(
                exchange.asked
                    == Self.entries(dialogue).last { if case .client = $0.body { true } else { false } }?.index)
            #expect(Self.remarks(dialogue).contains("smuggling") && Self.remarks(dialogue).contains("§4.1.1.4"))
            #expect(try Self.isSameReplayed(dialogue))
            _ = dialogue.send(Array("NOOP".utf8), at: 2)
            #expect(dialogue.session.outstanding.map(\.context) == [.command(.noop)])
        }
    }

    @Test("a strict server reads on until CR LF, a dot and CR LF", arguments: ends, [false, true])
    func strict(_ end: String, _ inBytes: Bool) throws {
        var dialogue = Self.inMessage()
        Self.send(end + "more\r\n", &dialogue, inBytes: inBytes)
        #expect(dialogue.session.isInMessage)
        Self.send(".\r\n", &dialogue, inBytes: inBytes)
        #expect(!dialogue.session.isInMessage && dialogue.session.outstanding.map(\.context) == [.endOfData])
        Self.say("250 queued", &dialogue, inBytes: inBytes)
        #expect(dialogue.session.phase == .ready && Self.findings(dialogue) == [])
        #expect(!Self.remarks(dialogue).contains("§4.1.1.4"))
        #expect(try Self.isSameReplayed(dialogue))
    }

    @Test("lines that were sent after DATA before 354 are read alike", arguments: [false, true])
    func pipelined(_ isTolerant: Bool) throws {
        var dialogue = Self.inMessage()
        Self.send(".\r\n", &dialogue)
        Self.say("250 queued", &dialogue)
        Self.send("MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\ntext\n.\r\n", &dialogue)
        for reply in ["250 ok", "250 ok", "354 go"] { Self.say(reply, &dialogue) }
        #expect(dialogue.session.isInMessage && dialogue.session.outstanding.isEmpty)
        if !isTolerant { Self.send(".\r\n", &dialogue) }
        Self.say("250 queued", &dialogue)
        #expect(dialogue.session.phase == .ready)
        #expect(Self.findings(dialogue).contains("end-at-bare-line-feed") == isTolerant)
        #expect(try Self.isSameReplayed(dialogue))
    }

    @Test("a text that ends with a bare LF before 354 leaves no line start for a dot")
    func begunBefore354() {
        var dialogue = Self.inMessage()
        Self.send(".\r\n", &dialogue)
        Self.say("250 queued", &dialogue)
        Self.send("MAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\ntext\n", &dialogue)
        for reply in ["250 ok", "250 ok", "354 go"] { Self.say(reply, &dialogue) }
        Self.send(".\r\n", &dialogue)
        #expect(dialogue.session.isInMessage)
    }

    @Test("in LMTP each recipient gets its reply")
    func recipients() throws {
        var dialogue = Self.inMessage(isLMTP: true)
        Self.send("text\n.\n", &dialogue)
        Self.say("250 one", &dialogue)
        #expect(dialogue.session.phase == .replies && dialogue.session.dueResults == 1)
        Self.say("550 two", &dialogue)
        #expect(dialogue.session.phase == .ready && Set(Self.findings(dialogue)) == ["end-at-bare-line-feed"])
        #expect(try Self.isSameReplayed(dialogue))
    }

    @Test(
        "what cannot be the reply to the message is not read as one",
        arguments: [
            ("354 go", "early-reply"), ("220 mx", "early-reply"), ("521 5.5.2 bare <LF> received", "early-reply"),
            ("421 bye", "unasked-goodbye"),
        ])
    func others(_ reply: String, _ finding: String) {
        var dialogue = Self.inMessage()
        Self.send("text\n.\n", &dialogue)
        Self.say(reply, &dialogue)
        #expect(Self.findings(dialogue) == [finding])
    }

    @Test("without such a dot a reply still comes too early, and the next message knows nothing of it")
    func none() {
        var dialogue = Self.inMessage()
        Self.send("text\n.x\nx.\n", &dialogue)
        Self.say("250 queued", &dialogue)
        #expect(dialogue.session.isInMessage && Self.findings(dialogue) == ["early-reply"])
        var next = Self.inMessage()
        Self.send("text\n.\n", &next)
        Self.say("250 queued", &next)
        for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA"] {
            _ = next.send(Array(line.utf8), at: 3)
            Self.say(line == "DATA" ? "354 go" : "250 ok", &next)
        }
        Self.send("text\r\n", &next)
        Self.say("250 early", &next)
        #expect(next.session.isInMessage && Self.findings(next) == ["end-at-bare-line-feed", "early-reply"])
    }
}
