import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What is said of a line that does not end with CR LF")
struct LineEndTests {
    private static func played(_ line: String, _ ending: LineEnding, _ reply: String?) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array(line.utf8), ending: ending, at: 0)
        if let reply { dialogue.receive(Array("\(reply)\r\n".utf8), at: 1) }
        return dialogue
    }

    private static func findings(_ dialogue: Dialogue) -> [String] {
        (0..<dialogue.transcript.count).compactMap { entry in
            if case .finding(let finding) = dialogue.transcript[entry]?.body { finding.id } else { nil }
        }
    }

    private static func remarks(_ dialogue: Dialogue) -> String {
        dialogue.newestReply.flatMap { dialogue.explanation(ofReplyEndingAt: $0) }?.remarks.joined(separator: " ") ?? ""
    }

    @Test("before any answer the conversation says that the server may wait")
    func sent() {
        #expect(Self.findings(Self.played("EHLO a", .lf, nil)) == ["sent-bare-line-feed"])
        #expect(Self.findings(Self.played("EHLO a", .cr, nil)) == ["sent-bare-return"])
        #expect(Self.findings(Self.played("EHLO a", .crlf, nil)).isEmpty)
    }

    @Test("an answer shows what the server did with it")
    func answered() {
        let accepted = Self.remarks(Self.played("EHLO a", .lf, "250 mx"))
        #expect(accepted.contains("accepted a line that ended with a bare LF") && accepted.contains("smuggling"))
        #expect(Self.remarks(Self.played("EHLO a", .lf, "521 5.5.2 bare <LF> received")).contains("may be the reason"))
        #expect(Self.remarks(Self.played("EHLO a", .cr, "250 mx")).contains("a bare CR"))
        #expect(Self.remarks(Self.played("EHLO a", .crlf, "250 mx")).isEmpty)
    }

    @Test("a refusal of it tells nothing about the command")
    func learned() {
        for (ending, isLearned) in [(LineEnding.lf, false), (.crlf, true)] {
            var dialogue = Self.played("EHLO a", .crlf, "250 mx")
            _ = dialogue.send(Array("NOOP".utf8), ending: ending, at: 2)
            dialogue.receive(Array("500 5.5.1 Command not recognized\r\n".utf8), at: 3)
            #expect(dialogue.judge.verdict(on: Array("NOOP".utf8)).foreseesSuccess == !isLearned)
        }
    }

    @Test("of a message it is said once, and again with its reply")
    func message() {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        for (line, reply) in [
            ("EHLO a", "250 mx"), ("MAIL FROM:<a@b.example>", "250 ok"), ("RCPT TO:<c@d.example>", "250 ok"),
            ("DATA", "354 go"),
        ] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            dialogue.receive(Array("\(reply)\r\n".utf8), at: 0)
        }
        for line in ["one", "two"] { _ = dialogue.send(Array(line.utf8), ending: .lf, at: 1) }
        _ = dialogue.send(Array("three".utf8), at: 1)
        _ = dialogue.send(Array(".".utf8), at: 1)
        #expect(Self.findings(dialogue) == ["sent-bare-line-feed"])
        dialogue.receive(Array("250 ok\r\n".utf8), at: 2)
        #expect(Self.remarks(dialogue).contains("a bare LF"))
    }
}
