import Explainer
import SMTPSyntax

/// What a script has sent, with the replies: for its report.
struct PlayedParts: Sendable {
    struct Part: Sendable {
        /// The step whose reply it was; -1 for the greeting.
        let step: Int
        /// The codes of the replies, and the last one in words.
        let codes: String
        let reply: String
        /// What the last reply means, where something was not as expected.
        let explanation: String?
        let seconds: Double
    }

    /// The time of what happens now.
    var now = 0.0
    private(set) var parts: [Part] = []
    private var begun: [Int: Double] = [:]

    /// A step was sent.
    mutating func begin(_ step: Int) { begun[step] = now }

    mutating func add(_ step: Int, _ replies: [ScriptReply], hasFailed: Bool) {
        let start = begun.removeValue(forKey: step)
        let last = replies.last { !$0.reply.severity.isSuccess } ?? replies.last
        parts.append(
            Part(
                step: step, codes: replies.map { "\($0.reply.code)" }.joined(separator: " "),
                reply: last.map { ScriptDriver.words(for: $0.reply) } ?? "",
                explanation: hasFailed
                    ? last.map { ExplanationForm.text(Explanation(of: $0.reply, in: $0.context)) } : nil,
                seconds: max(0, now - (start ?? 0))))
    }
}
