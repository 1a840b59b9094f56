import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// Whatever a sentence says, the steps decide.
@Suite("What an advice comes to, in other words")
struct AdvisedLineTests {
    private static let opening = [
        "S:220 mx.example.test", "C:EHLO client.example.org", "S:250-mx.example.test\r\n250-STARTTLS\r\n250 AUTH PLAIN",
    ]
    private static let mail = "C:MAIL FROM:<alice@example.org> HOLDFOR=60 BY=600;R"
    private static let rcpt = "C:RCPT TO:<bob@example.test> NOTIFY=NEVER"

    /// The lines up to a command whose reply is to come; nil for a stage that has none.
    private static func lines(before stage: String) -> [String]? {
        switch stage {
        case "connect", "any": []
        case "ehlo": [opening[0], opening[1]]
        case "auth": opening + ["C:AUTH PLAIN"]
        case "starttls": opening + ["C:STARTTLS"]
        case "mail": opening + [mail]
        case "rcpt": opening + [mail, "S:250 ok", rcpt]
        case "data": opening + [mail, "S:250 ok", rcpt, "S:250 ok", "C:DATA"]
        case "eom": opening + [mail, "S:250 ok", rcpt, "S:250 ok", "C:DATA", "S:354 go on", "C:."]
        default: nil
        }
    }

    private static func dialogue(_ lines: [String]) -> Dialogue {
        var dialogue = Dialogue()
        for line in lines {
            let octets = Array(line.dropFirst(2).utf8)
            if line.hasPrefix("C:") {
                _ = dialogue.send(octets, at: 0)
            } else {
                dialogue.receive(octets + Array("\r\n".utf8), at: 0)
            }
        }
        return dialogue
    }

    /// Says the same and something else; what is advised must be equal.
    private static func isSame(_ explanation: Explanation, named name: String, _ dialogue: Dialogue, _ end: Int) -> Bool
    {
        var other = explanation
        other.meaning = name
        other.cause = name
        other.advice = explanation.advice.reworded("\(name)")
        return dialogue.advisedLine(by: explanation, ofReplyEndingAt: end)
            == dialogue.advisedLine(by: other, ofReplyEndingAt: end)
    }

    @Test("is the same for every reply of the corpus")
    func corpus() throws {
        var count = 0
        for (number, row) in try LabelledReply.rows(of: "replies.tsv").enumerated() {
            let lines = try #require(Self.lines(before: row.stage), "\(row.stage)")
            let reply = row.text.replacing("\n", with: "\r\n")
            let dialogue = Self.dialogue(lines + ["S:" + reply])
            guard let end = dialogue.newestReply, let explanation = dialogue.explanation(ofReplyEndingAt: end) else {
                continue
            }
            if dialogue.advisedLine(by: explanation, ofReplyEndingAt: end) != nil { count += 1 }
            #expect(Self.isSame(explanation, named: "Row \(number).", dialogue, end), "\(row.text)")
        }
        #expect(count > 100)
    }

    @Test("is the same for every row, whatever it answers", arguments: ["ehlo", "auth", "mail", "rcpt", "data", "eom"])
    func rows(_ stage: String) throws {
        var count = 0
        let lines = try #require(Self.lines(before: stage))
        let dialogue = Self.dialogue(lines + ["S:501 5.5.4 no"])
        let end = try #require(dialogue.newestReply)
        var explanation = try #require(dialogue.explanation(ofReplyEndingAt: end))
        let advice =
            (ReplyCodeFacts.all + ReplyContextFacts.all).map(\.advice) + EnhancedStatusFacts.all.map(\.advice)
            + CauseFacts.all.map(\.advice) + CauseCases.all.map(\.advice)
        for (number, advice) in advice.enumerated() {
            explanation.advice = advice
            if dialogue.advisedLine(by: explanation, ofReplyEndingAt: end) != nil { count += 1 }
            #expect(Self.isSame(explanation, named: "Row \(number).", dialogue, end), "\(advice.sentence)")
        }
        #expect(count > 100)
    }

    @Test("leaves out every parameter that the steps name")
    func parameters() throws {
        let dialogue = Self.dialogue(Self.opening + [Self.mail, "S:450 4.0.0 not now"])
        let end = try #require(dialogue.newestReply)
        var explanation = try #require(dialogue.explanation(ofReplyEndingAt: end))
        explanation.advice = Advice("As you like.", .send(.mail), .leaveOut("HOLDFOR"))
        let advised = dialogue.advisedLine(by: explanation, ofReplyEndingAt: end)
        #expect(advised == .line(CorrectedLine("MAIL FROM:<alice@example.org> BY=600;R")))
        explanation.advice = "Send MAIL without HOLDFOR."
        #expect(dialogue.advisedLine(by: explanation, ofReplyEndingAt: end) == nil)
    }
}
