import Explainer
import SMTPSyntax
import SessionModel

/// A reply with what is said of it.
struct ReportReply: Hashable, Sendable {
    let explanation: Explanation
    /// The rows of a reply to EHLO; empty for any other.
    let offers: [ExplainedExtension]
    /// How long the server needed, in seconds; nil where that is not known.
    let elapsed: Double?
    /// The line that it answers, as in the text form; nil for the greeting.
    let asked: String?
    /// Whose result it is, of a message with one per recipient; nil for any other reply.
    let result: String?
    /// Its first and its last line, as in the text form.
    let lines: [String]
    /// Whether what was sent has failed.
    var isRefusal: Bool { !explanation.code.severity.isSuccess }

    init?(_ dialogue: Dialogue, endingAt end: Int) {
        guard let explanation = dialogue.explanation(ofReplyEndingAt: end) else { return nil }
        self.explanation = explanation
        offers = dialogue.extensions(inReplyEndingAt: end)
        elapsed = dialogue.elapsed(at: end)
        let transcript = dialogue.transcript
        asked = transcript.exchange(at: end)?.asked.flatMap { transcript[$0] }.flatMap(TextForm.line)
        result = dialogue.recipientResult(ofReplyEndingAt: end).map { VisibleText($0.words).string }
        let range = dialogue.range(ofReplyEndingAt: end)
        lines = range.prefix(Self.mostQuoted).compactMap { index in
            guard transcript.isFromServer(index) else { return nil }
            return transcript[index].flatMap(TextForm.line)
        }
        isCut = range.count > Self.mostQuoted
    }

    /// Whether lines of it are left out.
    let isCut: Bool

    private static let mostQuoted = 12

    /// `550 5.1.1 answers RCPT`, `220, the greeting`.
    var title: String {
        let code = [explanation.code.description, explanation.enhanced?.description].compactMap(\.self)
            .joined(separator: " ")
        guard let context = explanation.context else { return code }
        let isAnswer = context != .greeting && context != .unsolicited
        return VisibleText(isAnswer ? "\(code) \(context.label)" : "\(code), \(context.name)").string
    }

    /// Its parts, each with its label, in order; those that say nothing are left out.
    var parts: [(label: String, text: String)] {
        let all: [(String, String)] = [
            ("Recipient", result ?? ""), ("Meaning", explanation.meaning),
            (explanation.label == .success ? "Note" : "Likely cause", explanation.likely),
            ("Who can fix it", explanation.moveWords),
            ("What to try", explanation.advice.sentence),
        ]
        let remarks = explanation.remarks.map { ("Note", $0) }
        let found = explanation.details.map { ("Found", $0.words) }
        return (all + remarks + found).filter { !$0.1.isEmpty }.map { (label: $0.0, text: VisibleText($0.1).string) }
    }

    var sources: String { explanation.sources.line }
}
