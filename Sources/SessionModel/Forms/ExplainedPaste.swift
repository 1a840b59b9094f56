import Explainer
import SMTPSyntax

/// The replies of a pasted session, explained.
package enum ExplainedPaste {
    /// Each reply, in order.
    ///
    /// A session that begins with its greeting is followed from there, so that everything that was said before counts.
    /// Of a part of one only the commands are known.
    package static func replies(of pasted: PastedDialogue) -> [ExplainedReply] {
        var dialogue = Dialogue()
        if !pasted.isWhole { dialogue.receive(Array("220 \r\n".utf8), at: 0) }
        let first = dialogue.transcript.count
        for event in pasted.events { dialogue.replay(event) }
        return ends(of: dialogue, from: first).compactMap { end in
            explanation(in: dialogue, at: end, isWhole: pasted.isWhole).map { explanation in
                ExplainedReply(
                    quoted: quoted(dialogue, replyEndingAt: end), explanation: explanation,
                    offers: offers(in: dialogue, at: end, explanation))
            }
        }
    }

    private static func explanation(in dialogue: Dialogue, at end: Int, isWhole: Bool) -> Explanation? {
        guard !isWhole else { return dialogue.explanation(ofReplyEndingAt: end) }
        return dialogue.reply(endingAt: end).map {
            $0.context == .unsolicited ? Explanation(ofUnplaced: $0.reply) : Explanation(of: $0.reply, in: $0.context)
        }
    }

    /// With what changed since the EHLO before.
    private static func offers(
        in dialogue: Dialogue, at end: Int, _ explanation: Explanation
    ) -> [ExplainedExtension] {
        let rows = dialogue.extensions(inReplyEndingAt: end)
        guard rows.isEmpty, let reply = dialogue.reply(endingAt: end), let context = explanation.context else {
            return rows
        }
        return Explanation.extensions(in: reply.reply, context)
    }

    /// The line that it answers, and its first line.
    private static func quoted(_ dialogue: Dialogue, replyEndingAt end: Int) -> [String] {
        [dialogue.transcript.exchange(at: end)?.asked, dialogue.range(ofReplyEndingAt: end).lowerBound].compactMap {
            $0.flatMap { dialogue.transcript[$0] }.flatMap(TextForm.line)
        }
    }

    private static func ends(of dialogue: Dialogue, from first: Int) -> [Int] {
        var ends: [Int] = []
        var next = dialogue.reply(after: first - 1)
        while let end = next {
            ends.append(end)
            next = dialogue.reply(after: end)
        }
        return ends
    }
}
