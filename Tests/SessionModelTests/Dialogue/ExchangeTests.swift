import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("Exchanges, kept as they arrive")
struct ExchangeTests {
    private var dialogue = Dialogue()
    private var time = 0.0

    /// Lines with a code are from the server, others are sent; each takes an eighth of a second.
    private mutating func play(_ lines: String...) {
        for line in lines {
            time += 0.125
            if line.prefix(3).allSatisfy(\.isNumber) && line.count > 2 {
                dialogue.receive(Array("\(line)\r\n".utf8), at: time)
            } else {
                _ = dialogue.send(Array(line.utf8), at: time)
            }
        }
    }

    private func text(_ entry: Int) -> String {
        switch dialogue.transcript[entry]?.body {
        case .client(let line): String(decoding: line.line, as: UTF8.self)
        case .server(let line): String(decoding: line.wire.bytes, as: UTF8.self)
        default: ""
        }
    }

    /// Each exchange as what was sent, and the last lines of its replies.
    private var exchanges: [String] {
        (0..<dialogue.transcript.exchangeCount).compactMap { dialogue.transcript.exchange(numbered: $0) }.map {
            exchange in
            let sent = (exchange.sent.map(Array.init) ?? []).filter {
                if case .client = dialogue.transcript[$0]?.body { true } else { false }
            }
            let replies = exchange.replies.compactMap { dialogue.transcript.reply(numbered: $0) }
            return sent.map(text).joined(separator: "/") + " → "
                + replies.map { $0.isWhole ? text($0.lines.upperBound) : "…" }.joined(separator: "/")
        }
    }

    @Test("a greeting, commands one by one and in a group, a message, unsolicited replies")
    mutating func kinds() {
        play("220 mx", "EHLO a", "250-mx", "250 PIPELINING", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA")
        play("250 ok1", "550 no", "354 go", "Subject: x", "", ".", "250 queued", "421 bye", "QUIT")
        #expect(
            exchanges == [
                " → 220 mx", "EHLO a → 250 PIPELINING", "MAIL FROM:<a@b.example> → 250 ok1",
                "RCPT TO:<c@d.example> → 550 no", "DATA → 354 go", "Subject: x//. → 250 queued", " → 421 bye",
                "QUIT → ",
            ])
    }

    @Test("in LMTP the message has as many replies as recipients")
    mutating func several() throws {
        play("220 mx LMTP", "LHLO a", "250 mx", "MAIL FROM:<a@b.example>", "250 ok")
        play("RCPT TO:<one@d.example>", "250 ok", "RCPT TO:<two@d.example>", "250 ok", "DATA", "354 go", "x", ".")
        play("250-first", "250 of one", "452 of two")
        #expect(exchanges.last == "x/. → 250 of one/452 of two")
        let exchange = try #require(dialogue.transcript.exchange(at: dialogue.newestReply ?? 0))
        let replies = exchange.replies.compactMap { dialogue.transcript.reply(numbered: $0) }
        #expect(replies.map(\.context) == [.recipientResult, .lastRecipientResult])
        #expect(replies.map(\.lineCount) == [2, 1])
        #expect(replies.map { exchange.elapsed(until: $0.time) } == [0.25, 0.375])
    }

    @Test("a chunk belongs to its BDAT, a dot in a group after DATA is what is answered")
    mutating func chunks() {
        play("220 mx", "EHLO a", "250-mx", "250-PIPELINING", "250 CHUNKING", "MAIL FROM:<a@b.example>", "250 ok")
        play("RCPT TO:<c@d.example>", "250 ok", "BDAT 8 LAST", "ab", "cd", "250 stored")
        #expect(exchanges.last == "BDAT 8 LAST/ab/cd → 250 stored")
        play(
            "MAIL FROM:<a@b.example>", "250 ok", "RCPT TO:<c@d.example>", "250 ok", "DATA", "text", ".", "354 go",
            "250 ok")
        #expect(Array(exchanges.suffix(3)) == ["DATA → 354 go", "text → ", ". → 250 ok"])
    }

    @Test("times, verdict and place of each, found by any of its lines")
    mutating func found() throws {
        play("220 mx", "RCPT TO:<c@d.example>", "503-no", "503-really", "503 no")
        let lines = (0..<dialogue.transcript.count).filter { text($0).contains("503") }
        for line in lines {
            let exchange = try #require(dialogue.transcript.exchange(at: line))
            #expect(exchange.sentAt == 0.25 && exchange.verdict?.kind == .outOfSequence)
            #expect(exchange.asked.map(text) == "RCPT TO:<c@d.example>" && exchange.sent?.count == 1)
            #expect(dialogue.transcript.reply(at: line)?.lines == lines[0]...lines[2])
        }
        #expect(dialogue.transcript.exchange(at: 0)?.sent == nil)
        for outside in [-1, dialogue.transcript.count, .max] {
            #expect(dialogue.transcript.exchange(at: outside) == nil && dialogue.transcript.reply(at: outside) == nil)
            #expect(dialogue.transcript.exchange(numbered: outside) == nil)
        }
    }

    @Test("a reply that is still coming knows where it began; one that never ends is not continued on a new connection")
    mutating func unfinished() throws {
        play("220 mx", "NOOP", "250-one", "250-two")
        let place = try #require(dialogue.transcript.reply(at: dialogue.transcript.count - 1))
        #expect(place.lines.count == 2 && !place.isWhole && exchanges.last == "NOOP → …")
        #expect(dialogue.newestReply.map(text) == "220 mx")
        dialogue.receiveEOF(at: time)
        dialogue.connect(.connected(to: "x", after: 0), at: time)
        play("220 other")
        #expect(exchanges.last == " → 220 other" && dialogue.transcript.reply(at: dialogue.transcript.count - 2) != nil)
        #expect(dialogue.newestReply.map { dialogue.range(ofReplyEndingAt: $0).count } == 1)
        #expect(dialogue.endOfReply(at: place.lines.upperBound) == place.lines.upperBound)
    }

    @Test("a reply that began unsolicited and then answers a command is that command's")
    mutating func moved() {
        play("220 mx", "250-early", "NOOP", "250 late")
        #expect(exchanges == [" → 220 mx", "NOOP → 250 late"])
        #expect(dialogue.newestReply.map { dialogue.range(ofReplyEndingAt: $0).lowerBound }.map(text) == "250-early")
    }

    @Test("looking a reply up takes the steps of a halving, whatever its length and however many there are")
    func steps() {
        for count in [10_000, 100_000] {
            var probes = 0
            let place = ExchangeIndex.place(of: count / 3, among: 0..<count) {
                probes += 1; return $0
            }
            #expect(place == count / 3 && probes <= 17)
        }
    }

    @Test("of a reply of any length the same number of lines is put together")
    mutating func long() throws {
        play("220 mx", "NOOP")
        for count in [10_000, 100_000] {
            let lines = (1..<count).map { "250-line \($0)\r\n" }.joined() + "250 end\r\n"
            _ = dialogue.send(Array("NOOP".utf8), at: 2)
            dialogue.receive(Array(lines.utf8), at: 3)
            let end = try #require(dialogue.newestReply)
            let reply = try #require(dialogue.reply(endingAt: end)?.reply)
            #expect(reply.lines.count == 100 && reply.lineCount == count && reply.code == 250)
            #expect(dialogue.transcript.reply(at: end)?.lineCount == count)
            #expect(dialogue.explanation(ofReplyEndingAt: end)?.code == 250)
        }
    }
}
