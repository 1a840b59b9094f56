import SMTPSyntax
import SessionModel

/// Draws the conversation.
enum ConversationView {
    static func draw(_ model: AppModel, in layout: Layout, _ painter: inout Painter) {
        let area = layout.conversation
        painter.rule(layout.conversationRule, title(model), right: scrollHint(model), model.marks)
        if let tail = model.loading?.tail, model.isTailShown {
            for (row, line) in TailView.rows(tail, in: area, model.marks).enumerated() {
                painter.write(line.line, row: row, in: area)
            }
            return
        }
        let chosen = model.shown.chosen.map { model.dialogue.range(ofReplyEndingAt: $0) }
        let search = model.shown.search
        let asked = askedEntry(model)
        var last = -1
        for (row, line) in model.conversation(in: area).rows.enumerated() {
            let isSelected = search?.entry.map { $0 == line.entry } ?? (chosen?.contains(line.entry) == true)
            let text = search.map { SearchLine.highlighting($0.pattern, in: line.line) } ?? line.line
            painter.write(text, row: row, in: area, isSelected: isSelected)
            if line.entry == asked && line.entry != last {
                painter.write(model.marks.next, x: area.x, y: area.y + row, in: area, Style(.key))
            }
            if line.entry != last, isMarked(line.entry, model) {
                painter.write(model.marks.bookmark, x: area.x + 3, y: area.y + row, in: area, Style(.key))
            }
            last = line.entry
        }
        // Where the explanation is below, its rule says it.
        if layout.form == .single { drawScrollHint(model, in: area, &painter) }
    }

    /// The command that the explained reply answers, where it is not the line in front of the reply.
    private static func askedEntry(_ model: AppModel) -> Int? {
        guard model.shown.view == .both, let end = model.explainedReply,
            let asked = model.dialogue.transcript.exchange(at: end)?.asked
        else { return nil }
        let start = model.dialogue.range(ofReplyEndingAt: end).lowerBound
        return model.shown.chosen != nil || start - asked > 1 ? asked : nil
    }

    /// Whether a marked exchange begins with an entry.
    private static func isMarked(_ entry: Int, _ model: AppModel) -> Bool {
        let transcript = model.dialogue.transcript
        guard !transcript.marked.isEmpty, model.shown.view != .conversation,
            let exchange = transcript.exchange(at: entry), transcript.marked.contains(exchange.number)
        else { return false }
        return transcript.beginning(of: exchange) == entry
    }

    private static func title(_ model: AppModel) -> StyledLine {
        if model.isTailShown { return StyledLine("The end of the file", .title) }
        return model.session.isInMessage
            ? StyledLine("Message: a single dot ends it", .messagePrompt) : StyledLine("Conversation", .title)
    }

    /// That there is more below, and how much of it is new; empty at the end of the conversation.
    static func scrollHint(_ model: AppModel) -> StyledLine {
        guard model.shown.top != nil else { return StyledLine() }
        let count = model.shown.newBelow.count
        return StyledLine(
            count == 0 ? "PgDn: more below" : "\(model.marks.below) \(count) new below: End goes there", .warning)
    }

    private static func drawScrollHint(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        let hint = scrollHint(model)
        guard !hint.pieces.isEmpty else { return }
        let words = StyledLine(" ").adding(hint)
        painter.write(words, row: area.height - 1, in: area.indented(max(0, area.width - words.width)))
    }
}
