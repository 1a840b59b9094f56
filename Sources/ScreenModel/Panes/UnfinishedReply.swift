import SMTPSyntax
import SessionModel

/// What is newer than every whole reply: a reply that has only begun, or one to a message that will never come.
enum UnfinishedReply {
    /// No rows where a whole reply is the newest, and while the user looks at an earlier one.
    static func lines(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard model.shown.chosen == nil, model.source != .recording else { return [] }
        if model.session.lostResults > 0 { return lost(model, width) }
        guard model.connection.link == .open else { return unanswered(model, width) }
        if model.session.isInsideReply { return begun(model, width) }
        return model.session.unfinishedLine.isEmpty ? [] : cut(model, width)
    }

    /// A reply of more lines is named as one that may never end; real ones have some hundreds at most.
    private static let suspiciousLines = 1000

    private static func begun(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard model.session.phase == .connecting else {
            let count = model.dialogue.transcript.lastReply?.lineCount ?? 0
            return warned(
                "The reply is not complete: a hyphen after the code says that more lines follow.", model, width)
                + (count <= suspiciousLines
                    ? []
                    : ReplyPane.paragraph(
                        "\(ByteCount.grouped(count)) lines have come; it may never end. :close ends the connection.",
                        .plain, width))
                + sourced(.rfc(5321, "4.2.1"), width)
        }
        return warned(
            "The greeting is not complete: the hyphen after its code says that more lines follow.", model, width)
            + ReplyPane.paragraph(
                "Try: Wait for the rest. Some servers pause here on purpose, as Postfix does for up to 6 seconds, and refuse a "
                    + "client that sends before they have finished.", .plain, width)
            + sourced(.rfc(5321, "4.3.1"), width)
    }

    private static func cut(_ model: AppModel, _ width: Int) -> [StyledLine] {
        warned("A line has begun, and its end (CR LF) has not come. Until then it answers nothing.", model, width)
            + sourced(.rfc(5321, "2.3.8"), width)
    }

    /// What the connection ended before; no rows where every command was answered.
    private static func unanswered(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let verb = model.dialogue.firstUnansweredVerb, verb != .quit else { return [] }
        let what = verb == .hidden ? "the last line" : verb.name
        return warned("The connection ended before the reply to \(what).", model, width)
            + ReplyPane.paragraph("Treat it as a temporary refusal, like 451.", .plain, width)
            + ReplyPane.paragraph("Try: :reconnect opens a new connection.", .plain, width)
            + sourced(.rfc(5321, "3.8"), width)
    }

    private static func lost(_ model: AppModel, _ width: Int) -> [StyledLine] {
        warned("The connection ended before the reply to the message.", model, width)
            + ReplyPane.paragraph(Finding.fate(of: model.session.lostResults), .plain, width)
            + ReplyPane.paragraph(
                "Try: Ask the recipient, or read the log of the server, before you send it again.", .plain, width)
            + ReplyPane.paragraph([SpecReference.rfc(5321, "4.5.3.2.6"), .rfc(1047)].line, .dim, width)
    }

    private static func warned(_ text: String, _ model: AppModel, _ width: Int) -> [StyledLine] {
        ReplyPane.paragraph("\(model.marks.warning) \(text)", .warning, width)
    }

    private static func sourced(_ source: SpecReference, _ width: Int) -> [StyledLine] {
        ReplyPane.paragraph(source.description, .dim, width)
    }
}
