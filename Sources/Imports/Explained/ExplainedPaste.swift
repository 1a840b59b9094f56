import Explainer
import SMTPSyntax
import SessionModel

/// The replies of a pasted text, explained.
package enum ExplainedPaste {
    /// Each reply of its sessions, in order.
    ///
    /// A session that begins with its greeting is followed from there, so that everything that was said before counts.
    /// Of a part of one only the commands are known.
    package static func replies(of paste: ImportedPaste) -> [ExplainedReply] { paste.sessions.flatMap(replies) }

    /// Those of one session.
    package static func replies(of session: ImportedSession) -> [ExplainedReply] {
        var dialogue = Dialogue(Transcript(.unbounded), hasTimes: false)
        for event in session.opened { dialogue.replay(event) }
        return ends(of: dialogue).compactMap { end in
            explanation(in: dialogue, at: end, isWhole: session.isWhole).map { explanation in
                ExplainedReply(
                    quoted: quoted(dialogue, replyEndingAt: end), explanation: explanation,
                    offers: offers(in: dialogue, at: end, explanation))
            }
        }
    }

    /// What the session of a recording says beside its replies, in the text form: that TLS failed, and where it has no
    /// reply, all that was noted, because that is why.
    ///
    ///     -- no TLS: smtptui rejected the server's certificate. The certificate has expired.
    package static func remarks(of session: ImportedSession) -> [String] {
        var dialogue = Dialogue(Transcript(.unbounded), hasTimes: false)
        for event in session.opened { dialogue.replay(event) }
        let isSilent = dialogue.reply(after: -1) == nil
        return (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0] }.compactMap { entry in
            if case .tls(.failed) = entry.body { return TextForm.line(entry) }
            return isSilent ? TextForm.line(entry) : nil
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

    private static func ends(of dialogue: Dialogue) -> [Int] {
        var ends: [Int] = []
        var next = dialogue.reply(after: -1)
        while let end = next {
            ends.append(end)
            next = dialogue.reply(after: end)
        }
        return ends
    }
}
