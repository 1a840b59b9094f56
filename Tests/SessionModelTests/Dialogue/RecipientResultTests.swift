import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Whose result a reply is, in LMTP")
struct RecipientResultTests {
    private static func play(_ lines: String...) -> Dialogue {
        var dialogue = Dialogue()
        for line in lines {
            let octets = Array(line.dropFirst(3).utf8)
            if line.hasPrefix("C:") {
                _ = dialogue.send(octets, at: 0)
            } else {
                dialogue.receive(octets + Array("\r\n".utf8), at: 0)
            }
        }
        return dialogue
    }

    private static func results(_ dialogue: Dialogue) -> [String] {
        (0..<dialogue.transcript.count).compactMap { entry in
            guard dialogue.endOfReply(at: entry) == entry else { return nil }
            return dialogue.recipientResult(ofReplyEndingAt: entry).map { "\($0.number)/\($0.count) \($0.address)" }
        }
    }

    @Test("the results name the accepted recipients in their order")
    func named() {
        let dialogue = Self.play(
            "S: 220 mx LMTP", "C: LHLO a", "S: 250 mx", "C: MAIL FROM:<a@b.example>", "S: 250 ok",
            "C: RCPT TO:<one@example.test>", "S: 250 ok", "C: RCPT TO:<no@example.test>", "S: 550 no",
            "C: RCPT TO:<two@example.test>", "S: 250 ok", "C: DATA", "S: 354 go on", "C: x", "C: .", "S: 250 one",
            "S: 452 two")
        #expect(Self.results(dialogue) == ["1/2 one@example.test", "2/2 two@example.test"])
    }

    @Test("a second transaction counts its own, and one recipient is one result")
    func second() {
        let dialogue = Self.play(
            "S: 220 mx LMTP", "C: LHLO a", "S: 250 mx", "C: MAIL FROM:<a@b.example>", "S: 250 ok",
            "C: RCPT TO:<one@example.test>", "S: 250 ok", "C: DATA", "S: 354 go on", "C: .", "S: 250 done",
            "C: MAIL FROM:<>", "S: 250 ok", "C: RCPT TO:<three@example.test>", "S: 250 ok", "C: DATA", "S: 354 go on",
            "C: .", "S: 250 done")
        #expect(Self.results(dialogue) == ["1/1 one@example.test", "1/1 three@example.test"])
    }

    @Test("any number of recipients, in lockstep and pipelined", arguments: [true, false])
    func many(_ isPipelined: Bool) {
        let count = 3000
        var dialogue = Self.play(
            "S: 220 mx LMTP", "C: LHLO a", "S: 250-mx", "S: 250 PIPELINING", "C: MAIL FROM:<a@b.example>", "S: 250 ok")
        let replies = (0..<count).map { Array(($0 % 3 == 1 ? "550 no\r\n" : "250 ok\r\n").utf8) }
        for number in 0..<count {
            _ = dialogue.send(Array("RCPT TO:<user\(number)@example.test>".utf8), at: 0)
            if !isPipelined { dialogue.receive(replies[number], at: 0) }
        }
        if isPipelined { dialogue.receive(Array(replies.joined()), at: 0) }
        #expect(dialogue.session.transaction?.acceptedCount == count / 3 * 2)
        for line in ["DATA", "."] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            if line == "DATA" { dialogue.receive(Array("354 go on\r\n".utf8), at: 0) }
        }
        #expect(dialogue.session.dueResults == count / 3 * 2)
        for _ in 0..<count / 3 * 2 { dialogue.receive(Array("250 done\r\n".utf8), at: 0) }
        let results = Self.results(dialogue)
        #expect(results.count == count / 3 * 2 && dialogue.session.dueResults == 0)
        #expect(results.first == "1/2000 user0@example.test" && results.last == "2000/2000 user2999@example.test")
        #expect(results.dropFirst().first == "2/2000 user2@example.test")
    }

    @Test("without MAIL the recipients are known as well")
    func withoutMail() {
        let dialogue = Self.play(
            "S: 220 mx LMTP", "C: LHLO a", "S: 250 mx", "C: RCPT TO:<one@example.test>", "S: 250 ok", "C: DATA",
            "S: 354 go on", "C: .", "S: 250 one")
        #expect(Self.results(dialogue) == ["1/1 one@example.test"])
    }

    @Test("a recording and its text name each of them")
    func written() throws {
        let dialogue = Self.play(
            "S: 220 mx LMTP", "C: LHLO a", "S: 250 mx", "C: MAIL FROM:<a@b.example>", "S: 250 ok",
            "C: RCPT TO:<one@example.test>", "S: 250 ok", "C: RCPT TO:<two@example.test>", "S: 250 ok", "C: DATA",
            "S: 354 go on", "C: x", "C: .", "S: 250-one", "S: 250 has it", "S: 452 two")
        var (text, lines): ([UInt8], [UInt8]) = ([], [])
        TranscriptFormat.text.append(0..<dialogue.transcript.count, dialogue.transcript, &text)
        TranscriptFormat.jsonl.append(0..<dialogue.transcript.count, dialogue.transcript, &lines)
        #expect(
            String(decoding: text, as: UTF8.self).hasSuffix(
                "S: 250-one\nS: 250 has it\n-- result 1 of 2, for one@example.test\nS: 452 two\n"
                    + "-- result 2 of 2, for two@example.test\n"))
        let recipients = String(decoding: lines, as: UTF8.self).split(separator: "\n")
            .filter { $0.contains(#""recipient":"#) }
        #expect(recipients.count == 2 && recipients[1].contains(#""recipient":"two@example.test""#))
    }

    @Test("they are forgotten with their entries")
    func forgotten() {
        var dialogue = Self.play(
            "S: 220 mx LMTP", "C: LHLO a", "S: 250 mx", "C: MAIL FROM:<a@b.example>", "S: 250 ok",
            "C: RCPT TO:<one@example.test>", "S: 250 ok", "C: RCPT TO:<two@example.test>", "S: 250 ok")
        dialogue.forget(before: dialogue.transcript.count)
        for line in ["DATA", "."] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            dialogue.receive(Array((line == "." ? "250 one\r\n452 two\r\n" : "354 go\r\n").utf8), at: 0)
        }
        #expect(Self.results(dialogue) == ["1/2 one@example.test", "2/2 two@example.test"])
        dialogue.forget(before: dialogue.transcript.count)
        #expect(Self.results(dialogue) == [])
    }

    @Test("in SMTP there are none")
    func smtp() {
        let dialogue = Self.play(
            "S: 220 mx", "C: EHLO a", "S: 250 mx", "C: MAIL FROM:<a@b.example>", "S: 250 ok",
            "C: RCPT TO:<one@example.test>", "S: 250 ok", "C: DATA", "S: 354 go on", "C: .", "S: 250 done")
        #expect(Self.results(dialogue) == [])
    }
}
