import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("A dialogue and its transcript")
struct DialogueTests {
    /// A dialogue in which everything happens that can be recorded.
    static func eventful() -> Dialogue {
        var dialogue = Dialogue()
        var time = 0.0
        func server(_ text: String) { dialogue.receive(Array(text.utf8), at: time); time += 0.125 }
        func client(_ text: String) { _ = dialogue.send(Array(text.utf8), at: time); time += 0.125 }
        dialogue.connect(.connected(to: "127.0.0.1:25", after: 0.001), at: time)
        server("220 mx.example.test ESMTP\r\n")
        client("EHLO a")
        server("250-mx\r\n250-PIPELINING\r\n250 AUTH PLAIN LOGIN\r\n")
        client("AUTH PLAIN AGFsaWNlAHNlY3JldA==")
        server("535 5.7.8 no\n")
        client("AUTH LOGIN")
        server("334 VXNlcm5hbWU6\r\n")
        client("YWxpY2U=")
        server("501 \u{1B}[31mno\r\n")
        client("MAIL FROM:<a@b.example>")
        client("RCPT TO:<c@d.example>")
        client("DATA")
        server("250 ok\r\n250 ok\r\n354 go\r\n")
        for line in ["Subject: x", "", ".dot", "..two", "."] { client(line) }
        server("250 2.0.0 queued * as 1\r\n")
        dialogue.receive([0x32, 0x35, 0x30, 0x20, 0xFF, 0x0D, 0x0A], at: time)
        client("MAIL FROM: <oops>")
        client("FOO")
        dialogue.note(.remark("a remark"), at: time)
        server("501 5.5.4 no\r\n500 what\r\n25")
        dialogue.receiveEOF("Connection reset by peer", at: time)
        return dialogue
    }

    private func entries(_ dialogue: Dialogue) -> [Entry] {
        (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }
    }

    @Test("lived again from its lines, it is the same")
    func replayed() {
        let dialogue = Self.eventful()
        var again = Dialogue()
        for entry in entries(dialogue) {
            switch entry.body {
            case .client(let line): again.replay(.client(line.wire, at: entry.time))
            case .server(let line): again.replay(.server(line.wire, at: entry.time))
            case .note(let note): again.replay(.note(note, at: entry.time))
            case .tls(let outcome): again.replay(.tls(outcome, at: entry.time))
            case .phase, .finding: break
            }
        }
        #expect(again.session == dialogue.session)
        let (one, two) = (entries(dialogue), entries(again))
        #expect(one.count == two.count)
        for (left, right) in zip(one, two) { #expect(left == right) }
    }

    @Test("a reply is found by any of its lines, and explained for its command")
    func replies() throws {
        let dialogue = Self.eventful()
        let end = try #require(dialogue.endOfReply(at: 5))
        #expect(dialogue.range(ofReplyEndingAt: end).count == 3)
        #expect(dialogue.reply(endingAt: end)?.context == .command(.ehlo))
        #expect(dialogue.reply(before: end) == 1)
        #expect(dialogue.reply(after: 1) == end)
        #expect(dialogue.endOfReply(at: 0) == nil)
        #expect(dialogue.elapsed(at: end) == 0.125)
        let codes = sequence(first: dialogue.reply(after: -1)) { $0.map { dialogue.reply(after: $0) } ?? nil }
            .prefix { $0 != nil }.compactMap { $0.flatMap { dialogue.reply(endingAt: $0)?.reply.code.description } }
        #expect(codes == ["220", "250", "535", "334", "501", "250", "250", "354", "250", "250", "501", "500"])
    }

    @Test("a new connection begins a new session in the same transcript")
    func reconnected() {
        var dialogue = Self.eventful()
        dialogue.connect(.connected(to: "127.0.0.1:25", after: 0.001), at: 9)
        #expect(dialogue.session == Session())
    }

    @Test("a transcript stops at its bound, and says so once")
    func bounded() {
        for transcript in [Transcript(TranscriptBounds(octets: 1000)), Transcript(TranscriptBounds(entries: 100))] {
            var dialogue = Dialogue(transcript)
            for _ in 0..<200 { dialogue.receive(Array("250-more and more\r\n".utf8), at: 0) }
            #expect(!dialogue.canTakeMore)
            #expect(entries(dialogue).filter { $0.body == .note(.full) }.count == 1)
        }
    }
}
