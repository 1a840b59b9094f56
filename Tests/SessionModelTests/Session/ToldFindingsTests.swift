import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Findings that repeat")
struct ToldFindingsTests {
    @Test("what is wrong with every line of a reply is told once, and again for the next reply")
    func once() {
        var talk = Talk.ready()
        talk.client("NOOP")
        talk.receive("250-a\n250-b\n250 c\n")
        #expect(talk.findings() == ["bare-line-feed"])
        talk.client("NOOP")
        talk.receive("250 a\n")
        #expect(talk.findings() == ["bare-line-feed"])
    }

    @Test("the replies to a pipelined group are told apart")
    func pipelined() {
        var talk = Talk.ready("PIPELINING")
        talk.client("NOOP")
        talk.client("NOOP")
        talk.receive("250 a\n250 b\n")
        #expect(talk.findings() == ["bare-line-feed", "bare-line-feed"])
    }

    @Test("of findings that differ a few are told, however many there are")
    func different() {
        var talk = Talk.ready()
        for code in 200..<560 { talk.receiveWhole(Array("\(code) unasked\r\n".utf8)) }
        #expect(talk.findingIDs.count { $0 == "unasked-reply" } == 3)
        #expect(talk.findings().count <= 15)
    }

    @Test(
        "a flood is a handful of events beside its lines, and then a reply that is too long",
        arguments: [
            "\r\n", "\n", "\r\r\n", "250-\r\n", "250-more\n", "what\r\n", "\0\0\0\r\n", "050 verbose\r\n", "999-x\r\n",
            "\u{15}\u{3}\u{3}\0\u{2}\u{2}\u{28}", "250-" + String(repeating: "x", count: 600) + "\r\n",
        ])
    func flood(_ line: String) {
        var talk = Talk.ready()
        talk.client("NOOP")
        let piece = [UInt8]([[UInt8]](repeating: Array(line.utf8), count: 100).joined())
        for _ in 0..<(ReplyParser.mostLines / 100 + 1) { talk.receiveWhole(piece) }
        #expect(talk.findingIDs.filter { $0 == "reply-too-long" }.count == 1)
        #expect(talk.findings().count <= 6)
    }

    @Test("lines that are long count by their octets")
    func long() {
        var talk = Talk.ready()
        talk.client("NOOP")
        let line = Array("250-\(String(repeating: "x", count: 60_000))\r\n".utf8)
        for _ in 0..<20 { talk.receiveWhole(line) }
        #expect(talk.findings().contains("reply-too-long"))
        talk.receiveWhole(Array("250 end\r\n".utf8))
        guard case .reply(let reply, _) = talk.events.first(where: { if case .reply = $0 { true } else { false } })
        else {
            Issue.record("no reply")
            return
        }
        #expect(reply.lines.reduce(0) { $0 + $1.text.count } <= ReplyParser.mostOctets)
    }
}
