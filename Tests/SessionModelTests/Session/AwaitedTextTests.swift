import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("An intermediate reply to what does not wait for one")
struct AwaitedTextTests {
    private static func dialogue(_ line: String, _ reply: String) -> Dialogue {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        for (line, reply) in [("EHLO a", "250 mx"), (line, reply)] {
            if !line.isEmpty { _ = dialogue.send(Array(line.utf8), at: 0) }
            dialogue.receive(Array("\(reply)\r\n".utf8), at: 0)
        }
        return dialogue
    }

    @Test(
        "may mean that message text is read: no command is advised, and a dot would give it away",
        arguments: [
            ("FOO", "354 go"), ("DTAA", "354 go"), ("NOOP", "354 go"), ("RSET", "354 go"),
            ("MAIL FROM:<a@b.example>", "354 go"),
            ("X-FOO", "355 more"), ("Subject: x", "354 go"), ("", "354 go"), ("HELP", "350 more"),
        ])
    func text(_ line: String, _ reply: String) throws {
        let dialogue = Self.dialogue(line, reply)
        #expect(dialogue.session.uncertainty == .textAwaited)
        let end = try #require(dialogue.newestReply)
        let explanation = try #require(dialogue.explanation(ofReplyEndingAt: end))
        #expect(explanation.advice.sends.isEmpty && explanation.advice.sentence.contains("Close"))
        #expect(explanation.advice.sentence.contains("dot"))
        #expect(dialogue.judge.nextCommands.first?.template == ".")
        #expect(SafeMode.stop(of: Array(".".utf8), in: dialogue) == .dot)
        let findings = (0..<dialogue.transcript.count).compactMap { entry -> Finding? in
            if case .finding(let finding) = dialogue.transcript[entry]?.body { finding } else { nil }
        }
        #expect(
            findings.count == 1 && !findings[0].text.contains("with NOOP") && findings[0].text.contains("message text"))
    }

    @Test("334 asks for an answer, which NOOP would be", arguments: ["FOO", "NOOP", "RSET", ""])
    func challenge(_ line: String) throws {
        let dialogue = Self.dialogue(line, "334 x")
        let end = try #require(dialogue.newestReply)
        let explanation = try #require(dialogue.explanation(ofReplyEndingAt: end))
        #expect(explanation.advice.sentence.hasPrefix("Send *") && explanation.advice.sends.isEmpty)
    }

    @Test("a server that reads a verb after a space means what it says")
    func lenient() {
        var talk = Talk.withRecipient()
        talk.play("C:  DATA\nS: 354 go\n= data")
    }
}
