import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// A dialogue that forgets after each step, beside one that keeps everything.
private struct Pair {
    var kept = Dialogue()
    var forgetting = Dialogue()
    private var time = 0.0

    mutating func connect() {
        kept.connect(.connected(to: "x", after: 0), at: time)
        forgetting.connect(.connected(to: "x", after: 0), at: time)
    }

    mutating func send(_ line: String) {
        time += 1
        let line = Array(line.utf8)
        #expect(kept.send(line, at: time) == forgetting.send(line, at: time))
    }

    mutating func receive(_ text: String) {
        time += 1
        let bytes = Array(text.utf8)
        #expect(kept.receive(bytes, at: time) == forgetting.receive(bytes, at: time))
    }

    mutating func eof() {
        kept.receiveEOF(at: time)
        forgetting.receiveEOF(at: time)
    }

    mutating func forget(keeping count: Int = 0) { forgetting.forget(before: forgetting.transcript.count - count) }

    /// What is not forgotten is the same.
    func check(_ comment: Comment? = nil) {
        #expect(forgetting.session == kept.session, comment)
        let (all, rest) = (kept.transcript, forgetting.transcript)
        #expect(rest.count == all.count, comment)
        #expect(rest.exchangeCount == all.exchangeCount, comment)
        for entry in rest.start..<all.count {
            #expect(rest[entry] == all[entry], comment)
            #expect(forgetting.elapsed(at: entry) == nil || forgetting.elapsed(at: entry) == kept.elapsed(at: entry))
            #expect(rest.exchange(at: entry)?.number == all.exchange(at: entry)?.number, comment)
            let (reply, whole) = (rest.reply(at: entry), all.reply(at: entry))
            #expect(reply?.lines == whole?.lines, comment)
            #expect(reply?.lineCount == whole?.lineCount, comment)
            #expect(reply?.isWhole == whole?.isWhole, comment)
            #expect(reply?.context == whole?.context, comment)
        }
        for entry in max(0, rest.start - 200)..<rest.start {
            #expect(rest[entry] == nil && rest.time(at: entry) == nil && rest.text(at: entry).isEmpty, comment)
            #expect(rest.exchange(at: entry) == nil && rest.reply(at: entry) == nil, comment)
        }
    }
}

@Suite("Entries that are forgotten")
struct ForgettingTests {
    private static func ready() -> Pair {
        var pair = Pair()
        pair.connect()
        pair.receive("220 mx ESMTP\r\n")
        pair.send("EHLO a")
        pair.receive("250-mx\r\n250-PIPELINING\r\n250 AUTH PLAIN LOGIN\r\n")
        return pair
    }

    @Test("in the middle of a pipelined group: replies find the lines that they answer")
    func pipelined() {
        var pair = Self.ready()
        for line in ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "RCPT TO:<e@f.example>", "DATA"] {
            pair.send(line)
            pair.forget()
        }
        for reply in ["250 ok", "550-no", "550 no", "250 ok", "354 go"] {
            pair.receive(reply + "\r\n")
            pair.check()
            pair.forget()
        }
        #expect(pair.forgetting.session.phase == .data)
    }

    @Test("in an unfinished reply: it goes on, and counts the lines that are forgotten")
    func unfinished() throws {
        var pair = Self.ready()
        pair.send("EXPN all")
        for number in 0..<1000 {
            pair.receive("250-line \(number)\r\n")
            if number % 7 == 0 { pair.forget() }
        }
        pair.receive("250 end\r\n")
        pair.check()
        let end = pair.forgetting.transcript.count - 1
        #expect(pair.forgetting.transcript.reply(at: end)?.lineCount == 1001)
        #expect(pair.forgetting.transcript[end - 1] == pair.kept.transcript[end - 1])
    }

    @Test("between the results of LMTP")
    func results() {
        var pair = Pair()
        pair.connect()
        pair.receive("220 mx LMTP\r\n")
        for (line, reply) in [
            ("LHLO a", "250 mx"), ("MAIL FROM:<a@b.example>", "250 ok"), ("RCPT TO:<c@d.example>", "250 ok"),
            ("RCPT TO:<e@f.example>", "250 ok"), ("DATA", "354 go"),
        ] {
            pair.send(line)
            pair.forget()
            pair.receive(reply + "\r\n")
            pair.forget()
        }
        pair.send("text")
        pair.send(".")
        pair.forget()
        for reply in ["250-one", "250 one", "452 two"] {
            pair.receive(reply + "\r\n")
            pair.check()
            let newest = pair.forgetting.transcript.count - 1
            #expect(
                pair.forgetting.transcript.exchange(at: newest)?.asked
                    == pair.kept.transcript.exchange(at: newest)?.asked)
            pair.forget()
        }
    }

    @Test("the offers of a hello whose hyphens are missing are those of one hello")
    func missingHyphens() {
        var pair = Pair()
        pair.connect()
        pair.receive("220 mx\r\n")
        pair.send("EHLO a")
        for reply in ["250 mx", "250 SIZE 1000", "250 PIPELINING"] {
            pair.receive(reply + "\r\n")
            pair.check()
            #expect(pair.forgetting.newestOffers == pair.kept.newestOffers)
            pair.forget()
        }
    }

    @Test("an authentication in progress is kept until it ends")
    func login() {
        var pair = Self.ready()
        pair.send("AUTH LOGIN")
        pair.forget()
        for (reply, answer) in [("334 VXNlcm5hbWU6", "YWxpY2U="), ("334 UGFzc3dvcmQ6", "c2VjcmV0")] {
            pair.receive(reply + "\r\n")
            pair.forget()
            #expect(pair.forgetting.openChallenge == pair.kept.openChallenge)
            #expect(pair.forgetting.openChallenge?.mechanism == "LOGIN")
            pair.send(answer)
            pair.forget()
        }
        pair.receive("235 ok\r\n")
        pair.check()
        pair.forget()
        #expect(pair.forgetting.transcript.start == pair.forgetting.transcript.count)
    }

    @Test("whatever is said and whenever it forgets", arguments: 0..<20)
    func random(_ seed: UInt64) {
        let client = [
            "EHLO a", "NOOP", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA", "text", ".", "BDAT 4", "ab",
            "AUTH LOGIN", "YQ==", "LHLO a", "RSET", "STARTTLS", "FOO", "",
        ]
        let server = [
            "220 mx LMTP", "250 ok", "250-mx", "250-CHUNKING", "250-PIPELINING", "250 AUTH LOGIN PLAIN", "354 go",
            "334 ",
            "235 ok", "550 no", "050 debug", "junk", "421 bye", "250-a\r\n250-b\r\n250-c", "250-\u{1}",
        ]
        var random = SplitMix64(seed: seed)
        for round in 0..<20 {
            var pair = Pair()
            pair.connect()
            for _ in 0..<300 {
                switch random.next() % 40 {
                case 0:
                    pair.eof()
                    pair.connect()
                case 1...12: pair.send(client.randomElement(using: &random) ?? "")
                case 13...18: pair.forget(keeping: Int(random.next() % 20))
                default:
                    pair.receive((server.randomElement(using: &random) ?? "") + (random.next() % 9 > 0 ? "\r\n" : "\n"))
                }
            }
            pair.check("seed \(seed), round \(round)")
        }
    }

    @Test("memory does not grow with the number of commands")
    func bounded() {
        var dialogue = Dialogue(Transcript(.printed))
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        for _ in 0..<20_000 {
            _ = dialogue.send(Array("NOOP".utf8), at: 1)
            dialogue.receive(Array("250 ok\n".utf8), at: 2)
            dialogue.forget(before: dialogue.transcript.count)
        }
        let transcript = dialogue.transcript
        #expect(transcript.count > 60_000)
        #expect(transcript.clients.count <= TranscriptPage.length + 1)
        #expect(transcript.index.exchanges.count <= TranscriptPage.length + 1)
        #expect(transcript.index.replies.count <= 1)
        #expect(transcript.keptPages <= 2)
    }
}

@Suite("The bounds of a transcript")
struct TranscriptBoundsTests {
    private static let line = Array("250-more and more\r\n".utf8)

    @Test("counted per command, an answer has its own bound", arguments: [TranscriptBounds.Scope.session, .command])
    func scope(_ scope: TranscriptBounds.Scope) {
        for bounds in [TranscriptBounds(octets: 200, per: scope), TranscriptBounds(entries: 12, per: scope)] {
            var dialogue = Dialogue(Transcript(bounds))
            dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
            for _ in 0..<10 {
                _ = dialogue.send(Array("NOOP".utf8), at: 1)
                for _ in 0..<8 { dialogue.receive(Self.line, at: 2) }
                dialogue.receive(Array("250 end\r\n".utf8), at: 2)
            }
            let isOpen = dialogue.canTakeMore
            #expect(isOpen == (scope == .command))
            for _ in 0..<12 { dialogue.receive(Self.line, at: 2) }
            let isStillOpen = dialogue.canTakeMore
            #expect(!isStillOpen)
        }
    }

    @Test("an answer has room up to the bound, although it is forgotten as it comes, and one without end has not")
    func printed() {
        var dialogue = Dialogue(Transcript(TranscriptBounds(octets: 64_000, per: .command)))
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EXPN all".utf8), at: 1)
        let line = Array("250-\(String(repeating: "x", count: 36))\r\n".utf8)
        let piece = Array([[UInt8]](repeating: line, count: 100).joined())
        var room = 0
        while dialogue.canTakeMore, room < 1000 {
            room += 1
            dialogue.receive(piece, at: 2)
            dialogue.forget(before: dialogue.transcript.count)
        }
        #expect(room == 16, "so many pieces of 4000 bytes")
        let pages = dialogue.transcript.keptPages
        #expect(pages <= 2)
        #expect(TranscriptBounds.printed.octets >= 50_000_000)
        #expect(TranscriptBounds.printed.entries >= 50_000_000 / line.count)
    }
}
