import Explainer
import SMTPSyntax
import SessionModel

/// The explanations of replies in one session, each told once.
struct ToldExplanations: Sendable {
    /// What makes a reply one of its kind.
    private struct Kind: Hashable {
        let code: ReplyCode
        let context: ReplyContext
        /// Of a refusal; one code has several reasons.
        let text: [UInt8]
    }

    private var kinds: Set<Kind> = []
    private var sentences: Set<String> = []

    /// No more are remembered: after them none is explained.
    private static let most = 200

    /// The lines about the reply that ends at an entry; none for a kind of reply that was explained before.
    mutating func lines(for end: Int, _ line: ServerEntry, _ dialogue: Dialogue) -> [String] {
        guard let reply = line.reply, kinds.count < Self.most else { return [] }
        let isSuccess = reply.code.severity.isSuccess
        let text = isSuccess ? [] : Array(line.wire.bytes.prefix(100))
        guard kinds.insert(Kind(code: reply.code, context: line.context, text: text)).inserted,
            let explanation = dialogue.explanation(ofReplyEndingAt: end)
        else { return [] }
        let sources = explanation.sources.isEmpty ? "" : " (\(explanation.sources.line))"
        let sentence = "\(explanation.meaning)\(sources)"
        guard sentences.insert(sentence).inserted else { return isSuccess ? [] : ["-- explained above"] }
        return ([sentence] + (Self.whatNext(explanation, line).map { [$0] } ?? []))
            .map { "-- \(VisibleText($0).string)" }
    }

    /// What a client does after a refusal; nothing is refused where it has cancelled AUTH itself.
    private static func whatNext(_ explanation: Explanation, _ line: ServerEntry) -> String? {
        if line.context == .authAnswer, explanation.code == 501 { return nil }
        return switch explanation.permanence {
        case .transient: "The client should keep the message and try again later."
        case .permanent: "The client should not send the same again."
        default: nil
        }
    }
}
