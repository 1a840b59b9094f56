import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// Postfix keeps a SIZE that it has refused, and holds it against a MAIL that names none; seen in 3.7.
@Suite("A SIZE that was refused")
struct RefusedSizeTests {
    static func refused(by software: String = "Postfix") -> Talk {
        var talk = Talk()
        talk.play(
            """
            S: 220 mx.example.test ESMTP \(software)
            C: EHLO client.example.org
            S: 250-mx.example.test
            S: 250 SIZE 1000
            C: MAIL FROM:<alice@example.org> SIZE=2000 ?= not-offered
            S: 552 5.3.4 Message size exceeds fixed limit
            """)
        return talk
    }

    private func verdict(_ line: String, in talk: Talk) -> Verdict { talk.judge.verdict(on: Array(line.utf8)) }

    @Test("is kept by Postfix: a MAIL without SIZE is foreseen to be refused, and RSET is the way on")
    func kept() throws {
        let talk = Self.refused()
        let verdict = verdict("MAIL FROM:<alice@example.org>", in: talk)
        #expect(verdict.kind == .probablyRefused && verdict.likely == [552])
        #expect(verdict.why == "Postfix keeps the refused SIZE=2000 until RSET.")
        let next = talk.judge.nextCommands
        #expect(next.first?.verb == .rset && next.first?.purpose == "forget the refused SIZE")
        let mail = try #require(next.first { $0.verb == .mail })
        #expect(mail.standing == .refused(reason: "the refused SIZE is kept", likely: [552]))
    }

    @Test("and let go by RSET, by EHLO, and by a MAIL with a SIZE of its own")
    func letGo() {
        let talk = Self.refused()
        #expect(verdict("MAIL FROM:<alice@example.org> SIZE=500", in: talk).kind == .expected)
        for lines in [
            ["RSET", "250 2.0.0 Ok"], ["EHLO client.example.org", "250 SIZE 1000"],
            ["MAIL FROM:<alice@example.org> SIZE=500", "250 2.1.0 Ok", "RSET", "250 2.0.0 Ok"],
        ] {
            var other = talk
            for (index, line) in lines.enumerated() {
                if index % 2 == 0 { other.client(line) } else { other.server(line) }
            }
            #expect(other.session.refusedSize == nil)
            #expect(verdict("MAIL FROM:<alice@example.org>", in: other).kind == .expected, "\(lines)")
        }
    }

    @Test("is not said to be kept by software that is not known to")
    func others() {
        let talk = Self.refused(by: "Exim 4.96")
        #expect(verdict("MAIL FROM:<alice@example.org>", in: talk).kind == .expected)
        #expect(talk.judge.nextCommands.first?.verb != .rset)
    }

    @Test("a refusal because of it is not held against the same MAIL after RSET")
    func memory() {
        for software in ["Postfix", "", "Exim 4.96"] {
            var talk = Self.refused(by: software)
            talk.client("MAIL FROM:<alice@example.org>")
            talk.server("552 5.3.4 Message size exceeds fixed limit")
            #expect(verdict("MAIL FROM:<alice@example.org>", in: talk).likely == [552])
            talk.client("RSET")
            talk.server("250 2.0.0 Ok")
            let after = verdict("MAIL FROM:<alice@example.org>", in: talk)
            #expect(after.kind == .expected && after.remark == nil, "\(software)")
            let small = verdict("MAIL FROM:<alice@example.org> SIZE=10", in: talk)
            #expect(small.kind == .expected && small.remark == nil)
            let large = verdict("MAIL FROM:<alice@example.org> SIZE=2000", in: talk)
            #expect(large.likely == [552], "this one was refused for itself")
        }
    }

    @Test("F8 after it is RSET where the server keeps it")
    func advice() throws {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx ESMTP Postfix\r\n".utf8), at: 0)
        _ = dialogue.send(Array("EHLO a.example".utf8), at: 0)
        dialogue.receive(Array("250-mx\r\n250 SIZE 1000\r\n".utf8), at: 0)
        _ = dialogue.send(Array("MAIL FROM:<a@b.example> SIZE=2000".utf8), at: 0)
        dialogue.receive(Array("552 5.3.4 Message size exceeds fixed limit\r\n".utf8), at: 0)
        let end = try #require(dialogue.newestReply)
        #expect(dialogue.advisedLine(ofReplyEndingAt: end) == .verb(.rset))
    }
}
