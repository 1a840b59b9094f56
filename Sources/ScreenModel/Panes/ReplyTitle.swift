import Explainer
import SMTPSyntax
import SessionModel

/// The reply that is explained, and what it answers: `✗ 550 5.1.1 answers RCPT TO:<nobody@example.test>`.
enum ReplyTitle {
    static func line(_ explanation: Explanation, _ end: Int, _ model: AppModel) -> StyledLine {
        guard case .command = explanation.context, let line = command(ofReplyEndingAt: end, model) else {
            return head(explanation, model.marks)
        }
        var title = code(explanation, model.marks)
        title.add(" answers ", .plain)
        title.add(VisibleText(line.prefix(mostShown)), .title)
        return title
    }

    /// The most octets of a command that are shown.
    private static let mostShown = 200

    /// The same with the verb alone.
    static func head(_ explanation: Explanation, _ marks: Marks) -> StyledLine {
        code(explanation, marks).adding(explanation.context.map { " \($0.label)" } ?? "", .plain)
    }

    private static func code(_ explanation: Explanation, _ marks: Marks) -> StyledLine {
        let (mark, role) = ConversationRows.appearance(of: explanation.code, marks)
        return StyledLine("\(mark) \(explanation.code)", role).adding(explanation.enhanced.map { " \($0)" } ?? "", role)
    }

    /// The command that a reply answers, without secrets; nil where that is none.
    static func command(ofReplyEndingAt end: Int, _ model: AppModel) -> [UInt8]? {
        let transcript = model.dialogue.transcript
        return transcript.exchange(at: end).flatMap(transcript.command)?.line
    }
}
