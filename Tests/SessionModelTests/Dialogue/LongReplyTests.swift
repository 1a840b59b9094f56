import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Long replies, whole and in pieces")
struct LongReplyTests {
    private static let oddLines = [
        "250-LF\n", "250-\u{0}\r\n", "junk\r\n", "050-debug\r\n", "251-other\r\n", "250-é\r\n", "250-\tx\r\n", "\r\n",
        "250-\(String(repeating: "x", count: 600))\r\n", "250\todd\r\n", "250 end\r\n",
    ]

    /// After `EHLO`, a `NOOP` and what comes; in one piece, or as it is cut.
    private static func dialogue(_ pieces: [[UInt8]], after lines: [String] = ["EHLO a", "NOOP", "NOOP"]) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "x", after: 0), at: 0)
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 1)
        for line in lines { _ = dialogue.send(Array(line.utf8), at: 2) }
        for piece in pieces { dialogue.receive(piece, at: 3) }
        return dialogue
    }

    private static func bytes(_ lines: [String]) -> [UInt8] { Array(lines.joined().utf8) }

    @Test("one odd line among many: the transcript is the same however they arrive", arguments: oddLines)
    func odd(_ line: String) {
        let stream = Self.bytes(["250-a\r\n", "250-b\r\n", "250-c\r\n", line, "250-d\r\n", "250-e\r\n", "250 f\r\n"])
        let whole = Self.dialogue([stream])
        for pieces in Splits.all(stream) { #expect(Self.dialogue(pieces) == whole) }
    }

    @Test("lines at random, cut at random", arguments: 0..<20)
    func random(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<30 {
            let lines = (0..<40).map { number in
                random.next() % 6 == 0 ? Self.oddLines.randomElement(using: &random) ?? "" : "250-line \(number)\r\n"
            }
            let stream = Self.bytes(lines)
            let cut = Int.random(in: 0...stream.count, using: &random)
            let pieces = [Array(stream[..<cut]), Array(stream[cut...])]
            #expect(Self.dialogue(pieces) == Self.dialogue(stream.map { [$0] }))
        }
    }

    @Test("a reply of several pages is put together from all its lines")
    func pages() throws {
        let count = TranscriptPage.length * 3 + 5
        let lines = (0..<count).map { "250-line \($0)\r\n" } + ["250 end\r\n"]
        let whole = Self.dialogue([Self.bytes(lines)], after: ["EXPN all"])
        let single = Self.dialogue(lines.map { Array($0.utf8) }, after: ["EXPN all"])
        #expect(whole == single)
        let end = try #require(whole.newestReply)
        #expect(whole.range(ofReplyEndingAt: end).count == count + 1)
        for (number, entry) in whole.range(ofReplyEndingAt: end).dropLast().enumerated() {
            guard case .server(let line)? = whole.transcript[entry]?.body else {
                Issue.record("no line at \(entry)")
                continue
            }
            #expect(line.wire == WireLine("250-line \(number)"))
            #expect(line.context == .command(.expn))
        }
    }

    @Test("the blocks of text are the text of the entries, in order")
    func blocks() throws {
        let lines = (0..<400).map { "250-line \($0)\r\n" }
        var dialogue = Self.dialogue([Self.bytes(lines)], after: ["EXPN all"])
        for start in [0, 200] {
            dialogue.forget(before: start)
            let transcript = dialogue.transcript
            var entry = start
            while let block = transcript.block(at: entry) {
                #expect(block.entries.lowerBound == entry)
                #expect(Array(block.text) == block.entries.flatMap { Array(transcript.text(at: $0)) })
                for entry in block.entries {
                    let range = try #require(block.range(of: entry))
                    #expect(block.text[range] == transcript.text(at: entry))
                    for index in range { #expect(block.entry(at: index) == entry) }
                }
                #expect(block.entry(at: block.text.endIndex) == nil)
                entry = block.entries.upperBound
            }
            #expect(entry == transcript.count)
        }
        #expect(dialogue.transcript.block(at: 100) == nil)
    }

    @Test("a secret that a long reply repeats is cut out of every line")
    func secrets() {
        let lines = ["AUTH PLAIN AGFsaWNlAHNlY3JldHNlY3JldA==", "EXPN all"]
        let reply = Self.bytes(
            ["535 no\r\n"] + [String](repeating: "250-is it secretsecret?\r\n", count: 5) + ["250 x\r\n"])
        let dialogue = Self.dialogue([reply], after: lines)
        for entry in 0..<dialogue.transcript.count {
            guard case .server(let line)? = dialogue.transcript[entry]?.body else { continue }
            #expect(!String(decoding: line.wire.bytes, as: UTF8.self).contains("secretsecret"))
        }
    }

    @Test("nothing that comes as TLS is due is taken for a reply")
    func handshake() {
        let stream = Self.bytes(["220 go\r\n", "250-a\r\n", "250-b\r\n", "250-c\r\n"])
        let dialogue = Self.dialogue([stream], after: ["STARTTLS"])
        #expect(dialogue == Self.dialogue(stream.map { [$0] }, after: ["STARTTLS"]))
        let replies = (0..<dialogue.transcript.count).filter { dialogue.transcript.replyLine(at: $0) != nil }
        #expect(replies.count == 2, "the greeting and 220")
    }
}

@Suite("What an entry costs")
struct EntrySizeTests {
    @Test("lines of one reply share what is kept of them")
    func sizes() {
        #expect(MemoryLayout<EntryMark>.stride <= 48)
        #expect(MemoryLayout<ClientMark>.stride <= 12)
        #expect(MemoryLayout<ReplyMark>.stride <= 20 && MemoryLayout<ExchangeMark>.stride <= 20)
        var page = TranscriptPage()
        let mark = EntryMark(time: 1, number: 2, kind: .phase(.ready, .mail))
        for _ in 0..<10 { [UInt8](repeating: 0x61, count: 3).withUnsafeBytes { _ = page.append(mark, $0) } }
        #expect(page.end(ofAlike: 0) == 10)
        #expect(page.text.count == 30)
    }
}
