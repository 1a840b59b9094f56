import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// RFC 5321 §4.1.4: a hello in the middle of a session clears all buffers, as RSET does.
@Suite("A hello inside a transaction")
struct HelloInTransactionTests {
    private func open(_ greeting: String = "ESMTP", _ hello: String = "EHLO") -> Dialogue {
        var dialogue = Dialogue()
        for (line, reply) in [
            ("", "220 mx \(greeting)"), ("\(hello) a.example", "250 mx"), ("MAIL FROM:<a@b.example>", "250 ok"),
        ] {
            if !line.isEmpty { _ = dialogue.send(Array(line.utf8), at: 0) }
            dialogue.receive(Array("\(reply)\r\n".utf8), at: 0)
        }
        return dialogue
    }

    @Test("is warned of before it is sent", arguments: ["EHLO", "HELO"])
    func warning(_ verb: String) {
        let session = open().session
        for name in ["a.example", "a_b.example", ""] {
            let verdict = Judge(session).verdict(on: Array("\(verb) \(name)".utf8))
            guard verdict.foreseesSuccess else { continue }
            #expect(verdict.isCostly)
            #expect(verdict.remark?.hasPrefix("\(verb) aborts the open transaction") == true)
        }
    }

    @Test("is not warned of where none is open, or where the software keeps it")
    func free() {
        var ready = open()
        _ = ready.send(Array("RSET".utf8), at: 0)
        ready.receive(Array("250 ok\r\n".utf8), at: 0)
        #expect(!ready.judge.verdict(on: Array("EHLO a.example".utf8)).isCostly)
        #expect(!open("ESMTP chasquid").judge.verdict(on: Array("EHLO a.example".utf8)).isCostly)
        #expect(!open().judge.verdict(on: Array("RSET".utf8)).isCostly, "that is what RSET is for")
    }

    @Test("one whose MAIL is on its way counts as well")
    func pipelined() {
        var session = Talk.ready("PIPELINING").session
        _ = session.submit(Array("MAIL FROM:<a@b.example>".utf8), tag: 9)
        #expect(Judge(session).verdict(on: Array("EHLO a.example".utf8)).isCostly)
    }

    @Test(
        "its reply says that the transaction is aborted",
        arguments: [
            ("ESMTP", "The open transaction is aborted"), ("ESMTP Postfix", "The open transaction is aborted"),
            ("ESMTP chasquid", "chasquid keeps the open transaction"),
        ])
    func reply(_ greeting: String, _ words: String) throws {
        var dialogue = open(greeting)
        let first = try #require(dialogue.reply(after: 0))
        #expect(dialogue.explanation(ofReplyEndingAt: first)?.remarks.isEmpty == true, "the first one ends nothing")
        _ = dialogue.send(Array("EHLO a.example".utf8), at: 0)
        dialogue.receive(Array("250 mx\r\n".utf8), at: 0)
        let end = try #require(dialogue.newestReply)
        #expect(dialogue.explanation(ofReplyEndingAt: end)?.remarks.first?.hasPrefix(words) == true)
    }

    @Test("a refused one ends nothing")
    func refused() throws {
        var dialogue = open()
        _ = dialogue.send(Array("EHLO a.example".utf8), at: 0)
        dialogue.receive(Array("503 5.5.1 once is enough\r\n".utf8), at: 0)
        let end = try #require(dialogue.newestReply)
        #expect(dialogue.explanation(ofReplyEndingAt: end)?.remarks.isEmpty == true)
    }
}
