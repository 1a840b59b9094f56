import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("A line that is sent in pieces is the line that the server reads")
struct LineInPiecesTests {
    /// After EHLO; what is sent is written in file form, with `\c` for no end.
    private static func greeted(_ offers: String...) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        let lines = (["mx"] + offers).enumerated().map { $0 == offers.count ? "250 \($1)\r\n" : "250-\($1)\r\n" }
        dialogue.receive(Array(lines.joined().utf8), at: 0)
        return dialogue
    }

    /// Sends what the wire gets, as `:raw` does.
    private static func raw(_ text: String, _ dialogue: inout Dialogue) {
        for line in QuotedOctets.lines(of: Array(text.utf8)) {
            _ = dialogue.sendNoting(line.bytes, ending: line.ending, isWire: true, at: 1)
        }
    }

    private static func played(_ pieces: [String], _ reply: String? = nil) -> Dialogue {
        var dialogue = greeted("SIZE", "CHUNKING", "AUTH PLAIN LOGIN")
        for piece in pieces { raw(piece, &dialogue) }
        if let reply { dialogue.receive(Array("\(reply)\r\n".utf8), at: 2) }
        return dialogue
    }

    private static func newest(_ dialogue: Dialogue) -> Exchange? {
        (0..<dialogue.transcript.exchangeCount).compactMap(dialogue.transcript.exchange(numbered:)).last {
            $0.asked != nil
        }
    }

    /// Written as a recording, and read again.
    private static func recorded(_ dialogue: Dialogue) throws -> Dialogue {
        let header = RecordingHeader(started: "2026-11-23T10:00:00.000Z", target: "mx", address: nil, program: nil)
        let entries = (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }
        let lines = [header.line] + entries.map(RecordingCodec.line)
        var again = Dialogue()
        for event in try RecordedDialogue(Array(lines.joined(separator: "\n").utf8)).events { again.replay(event) }
        return again
    }

    @Test(
        "command, verdict, exchange and phase are those of the whole line",
        arguments: [
            (["MAIL FR", "OM:<a@b.example>\r\n"], "MAIL FROM:<a@b.example>", "250 Ok", Phase.mail),
            (["M", "AIL FROM:<a@b.exam", "ple>", "\r\n"], "MAIL FROM:<a@b.example>", "250 Ok", .mail),
            (["MAIL FROM:<a@b.example>\r", "\n"], "MAIL FROM:<a@b.example>", "250 Ok", .mail),
            (["QU", "IT\r\n"], "QUIT", "221 bye", .closed),
            (["NO", "OP", "\n"], "NOOP", "250 Ok", .ready),
        ])
    func whole(_ pieces: [String], _ line: String, _ reply: String, _ phase: Phase) throws {
        var dialogue = Self.played(Array(pieces.dropLast()))
        #expect(dialogue.session.outstanding.isEmpty && dialogue.session.isLineBegun)
        Self.raw(pieces[pieces.count - 1], &dialogue)
        #expect(dialogue.session.outstanding.map { String(decoding: $0.command.line, as: UTF8.self) } == [line])
        #expect(!dialogue.session.isLineBegun)
        dialogue.receive(Array("\(reply)\r\n".utf8), at: 2)
        #expect(dialogue.session.phase == phase)
        let exchange = try #require(Self.newest(dialogue))
        #expect(dialogue.command(of: exchange)?.line == Array(line.utf8) && exchange.verdict?.kind == .expected)
        #expect(exchange.replies.count == 1 && exchange.sent?.count ?? 0 >= pieces.count)
        let end = try #require(dialogue.newestReply)
        #expect(dialogue.explanation(ofReplyEndingAt: end)?.context == .command(Command(line).verb))
        #expect(try Self.recorded(dialogue) == dialogue)
    }

    @Test("what only ends with a command is none: no chunk is awaited after NOBDAT")
    func otherVerb() throws {
        let dialogue = Self.played(["NO", "BDAT 3 LAST\r\n"])
        #expect(dialogue.session.chunkRemaining == 0)
        #expect(dialogue.session.outstanding.map(\.context) == [.command(Verb("NOBDAT"))])
        #expect(dialogue.session.outstanding.first?.verdict.kind == .unknown)
        let chunk = Self.played(["BD", "AT 3 LAST\r\n"])
        #expect(chunk.session.chunkRemaining == 3)
    }

    @Test("several commands in one write are several commands, and the first may have been begun before")
    func several() throws {
        let dialogue = Self.played(["NO", "OP\r\nRSET\r\nNOOP\r\nRS", "ET\r\n"])
        #expect(dialogue.session.outstanding.map(\.command.verb) == [.noop, .rset, .noop, .rset])
    }

    @Test("the rest of a line is judged with what was begun")
    func verdict() {
        let dialogue = Self.played(["MAIL FR"])
        #expect(dialogue.judge.verdict(on: Array("OM:<a@b.example>".utf8)).kind == .expected)
        #expect(dialogue.judge.verdict(on: Array("MAIL FROM:<a@b.example>".utf8)).kind == .malformed)
        let begun = dialogue.transcript[dialogue.transcript.count - 1]
        guard case .client(let piece) = begun?.body else { return #expect(Bool(false), "no piece") }
        #expect(piece.verdict.kind == .expected && piece.verdict.remark != nil)
    }

    @Test("a piece and a close: nothing is asked and nothing missing")
    func closed() throws {
        var dialogue = Self.played(["MAIL FR"])
        dialogue.close(at: 2)
        #expect(dialogue.session.phase == .closed && !dialogue.session.isLineBegun)
        #expect(dialogue.session.outstanding.isEmpty)
        #expect(try Self.recorded(dialogue) == dialogue)
    }

    @Test("a server that ends a line at a bare CR answers what was begun")
    func bareReturn() throws {
        let dialogue = Self.played(["NOOP\r"], "250 Ok")
        let exchange = try #require(Self.newest(dialogue))
        #expect(exchange.replies.count == 1 && dialogue.command(of: exchange)?.verb == .noop)
        #expect(dialogue.session.outstanding.isEmpty && !dialogue.session.isLineBegun)
        #expect(try Self.recorded(dialogue) == dialogue)
        let timeout = Self.played(["NOOP\r"], "421 too slow")
        #expect(try #require(timeout.newestReply.flatMap { timeout.reply(endingAt: $0) }).context == .unsolicited)
    }

    private static func inMessage() -> Dialogue {
        var dialogue = greeted("SIZE")
        for (line, reply) in [
            ("MAIL FROM:<a@b.example>", "250 ok"), ("RCPT TO:<c@d.example>", "250 ok"), ("DATA", "354 go"),
        ] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            dialogue.receive(Array("\(reply)\r\n".utf8), at: 0)
        }
        return dialogue
    }

    @Test(
        "a message ends where CR LF, a dot and CR LF are complete, whatever pieces they come in",
        arguments: [
            (["text\r\n.", "\r\n"], true, 6), (["text\r\n", ".\r", "\n"], true, 6), (["text\r", "\n.\r\n"], true, 6),
            ([".\r\n"], true, 0), (["te", "xt\r\n.\r\n"], true, 6), (["text", ".\r\n"], false, 7),
            (["text\n.", "\r\n"], false, 8), (["text\r\n.", "\n"], false, 8), (["text\r\n.", ".\r\n"], false, 10),
            (["text\r.", "\r\n"], false, 8), ([".\r", "\r\n"], false, 4),
        ])
    func message(_ pieces: [String], _ isEnded: Bool, _ octets: Int) throws {
        var dialogue = Self.inMessage()
        for piece in pieces { Self.raw(piece, &dialogue) }
        #expect(dialogue.session.isInMessage == !isEnded)
        #expect(dialogue.session.transaction?.messageOctets == octets)
        #expect(try Self.recorded(dialogue) == dialogue)
        if isEnded { #expect(dialogue.session.outstanding.map(\.context) == [.endOfData]) }
    }

    @Test("what was begun before 354 came is message text")
    func begunMessage() throws {
        var dialogue = Self.greeted("SIZE", "PIPELINING")
        for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            dialogue.receive(Array("250 ok\r\n".utf8), at: 0)
        }
        Self.raw("DATA\r\ntext\r\n.", &dialogue)
        dialogue.receive(Array("354 go\r\n".utf8), at: 1)
        #expect(dialogue.session.isInMessage && !dialogue.session.isLineBegun)
        Self.raw("\r\n", &dialogue)
        #expect(!dialogue.session.isInMessage)
        #expect(try Self.recorded(dialogue) == dialogue)
    }

    @Test("a secret is removed from whatever piece it is in, and found in what the server says")
    func secrets() throws {
        for pieces in [
            ["AUTH PLAIN ", "AGFsaWNlAHNlY3JldA==\r\n"], ["AUTH PLAIN AGFsaWNl", "AHNlY3JldA==\r\n"],
            ["AU", "TH PLAIN AGFsaWNlAHNl", "Y3JldA==", "\r\n"], ["AUTH PLAIN\r\n", "AGFsaWNl", "AHNlY3JldA==\r\n"],
            ["AUTH PLAIN\r\n", "AGFsaWNlAHNlY3JldA==", "\r\n"],
        ] {
            var dialogue = Self.greeted("AUTH PLAIN")
            for piece in pieces {
                Self.raw(piece, &dialogue)
                if piece == "AUTH PLAIN\r\n" { dialogue.receive(Array("334 \r\n".utf8), at: 1) }
            }
            dialogue.receive(Array("535 no AGFsaWNlAHNlY3JldA== for secret\r\n".utf8), at: 2)
            let entries = (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }
            let text = entries.map(RecordingCodec.line).joined() + entries.compactMap(TextForm.line).joined()
            for part in ["AGFsaWNl", "AHNlY3Jl", "Y3JldA", "for secret"] {
                #expect(!text.contains(part), "\(pieces): \(part)")
            }
            let end = try #require(dialogue.newestReply)
            #expect(dialogue.mechanism(ofReplyEndingAt: end) == "PLAIN", "\(pieces)")
            #expect(try Self.recorded(dialogue) == dialogue, "\(pieces)")
        }
    }

    @Test("a script sends what was printed, and safe mode sees the whole line")
    func script() throws {
        let dialogue = Self.played(["MAIL FR", "OM:<a@b.example>\r\n"], "250 Ok")
        let text = (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0].flatMap(TextForm.line) }
        let steps = try Script(text.joined(separator: "\n")).steps
        #expect(steps.suffix(2).map(\.ending) == [.none, .crlf])
        let message = try Script("C: DA\\c\nC: TA\nS: 354\nC: text\nC: .\\c\nC:\nS: 250").steps
        #expect(message.map(\.isMessage) == [false, false, true, true, true])
        #expect(SafeMode.stop(of: Array("TA".utf8), in: Self.played(["DA"])) == .verb(.data))
        #expect(SafeMode.stop(ofAny: [[], Array("DATA".utf8)], in: Self.played(["FOO"])) == .verb(.data))
        #expect(SafeMode.stop(of: Array("DATA".utf8), in: Self.played(["FOO"])) == nil)
    }

    @Test("commands that were sent in pieces are sent again as whole lines")
    func again() throws {
        var dialogue = Self.played(["MAIL FR", "OM:<a@b.example>\r\n"], "250 Ok")
        Self.raw("RCPT TO:<c@d", &dialogue)
        Self.raw(".example>\r\n", &dialogue)
        dialogue.receive(Array("250 ok\r\n".utf8), at: 3)
        #expect(
            ReturnPoint(dialogue).transaction.map { String(decoding: $0, as: UTF8.self) }
                == ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"])
        Self.raw("RSET\r\n", &dialogue)
        dialogue.receive(Array("250 ok\r\n".utf8), at: 3)
        var driver = try ResendDriver(transactionOf: dialogue)
        #expect(driver.next(after: [], in: &dialogue, at: 4) == .write(Array("MAIL FROM:<a@b.example>\r\n".utf8)))
    }
}
