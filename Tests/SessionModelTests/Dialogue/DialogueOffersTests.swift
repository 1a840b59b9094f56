import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("The EHLO before, found in the transcript")
struct DialogueOffersTests {
    private var dialogue = Dialogue()

    private mutating func hello(_ lines: String..., verb: String = "EHLO") {
        _ = dialogue.send(Array("\(verb) a".utf8), at: 0)
        dialogue.receive(Array(lines.map { $0 + "\r\n" }.joined().utf8), at: 0)
    }

    private var before: [String]? {
        dialogue.newestReply.flatMap { dialogue.offers(beforeReplyEndingAt: $0)?.map(\.keyword) }
    }

    @Test("each reply is compared with the one before it, not with the newest")
    mutating func each() throws {
        dialogue.connect(.connected(to: "x", after: 0), at: 0)
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        #expect(before == nil)
        hello("250-mx", "250 SIZE 1")
        let first = try #require(dialogue.newestReply)
        #expect(before == nil)
        hello("501 no")
        #expect(before == nil)
        hello("250-mx", "250-DSN", "250 SIZE 1")
        let second = try #require(dialogue.newestReply)
        #expect(before == ["SIZE"])
        hello("250 mx", verb: "HELO")
        #expect(before == nil)
        hello("250 mx")
        #expect(before == ["DSN", "SIZE"])
        #expect(dialogue.extensions(inReplyEndingAt: first).map(\.change) == [nil, nil])
        #expect(dialogue.extensions(inReplyEndingAt: second).map(\.change) == [nil, .new, .same])
    }

    @Test("the EHLO before STARTTLS is the one before the first under TLS, though it no longer counts")
    mutating func tls() {
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        hello("250-mx", "250-STARTTLS", "250 SIZE 1")
        _ = dialogue.send(Array("STARTTLS".utf8), at: 0)
        dialogue.receive(Array("220 go\r\n".utf8), at: 0)
        dialogue.secured(TLSDialogueTests.report(), at: 0)
        #expect(dialogue.session.extensions.isEmpty)
        hello("250-mx", "250 SIZE 1")
        #expect(before == ["STARTTLS", "SIZE"])
    }

    @Test("a new connection begins anew")
    mutating func connections() {
        for _ in 0..<2 {
            dialogue.connect(.connected(to: "x", after: 0), at: 0)
            dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
            hello("250-mx", "250 SIZE 1")
            #expect(before == nil)
        }
    }

    @Test("a list without end is not compared")
    mutating func long() {
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        hello(String(repeating: "250-K\r\n", count: 2000) + "250 DSN")
        hello("250-mx", "250 DSN")
        #expect(before == nil)
        hello("250-mx", "250 DSN")
        #expect(before == ["DSN"])
    }

    @Test("entries that end no EHLO reply have nothing before them")
    mutating func others() {
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        hello("250 mx")
        hello("250 mx")
        for index in [-1, 0, 1, 1000] {
            #expect(dialogue.offers(beforeReplyEndingAt: index) == nil)
        }
        #expect(dialogue.extensions(inReplyEndingAt: 1000).isEmpty)
    }
}
