import Explainer
import SMTPSyntax

/// The replies of a pasted session, explained.
package enum ExplainedPaste {
    /// One explanation per reply, in order.
    ///
    /// A session that begins with its greeting is followed from there, so that everything that was said before counts.
    /// Of a part of one only the commands are known.
    package static func explanations(of pasted: PastedDialogue) -> [Explanation] {
        var dialogue = Dialogue()
        if !pasted.isWhole { dialogue.receive(Array("220 \r\n".utf8), at: 0) }
        let first = dialogue.transcript.count
        for event in pasted.events { dialogue.replay(event) }
        return ends(of: dialogue, from: first).compactMap { end in
            guard !pasted.isWhole else { return dialogue.explanation(ofReplyEndingAt: end) }
            return dialogue.reply(endingAt: end).map {
                Explanation(of: $0.reply, in: $0.context == .unsolicited ? nil : $0.context)
            }
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
