import SMTPSyntax
import SessionModel

/// Draws the conversation.
enum ConversationView {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        if area.hasFrame {
            let title = title(model)
            painter.frame(
                area, title: title, model.marks, titleRole: model.session.isInMessage ? .messagePrompt : .title)
            if model.shown.top != nil { drawScrollHint(area, &painter) }
        }
        if let tail = model.loading?.tail, model.isTailShown {
            for (row, line) in TailView.rows(tail, in: area.content, model.marks).enumerated() {
                painter.write(line.line, row: row, in: area.content)
            }
            return
        }
        let chosen = model.shown.chosen.map { model.dialogue.range(ofReplyEndingAt: $0) }
        let search = model.shown.search
        for (row, line) in model.conversation.rows.enumerated() {
            let isSelected = search?.entry.map { $0 == line.entry } ?? (chosen?.contains(line.entry) == true)
            let text = search.map { SearchLine.highlighting($0.pattern, in: line.line) } ?? line.line
            painter.write(text, row: row, in: area.content, isSelected: isSelected)
        }
    }

    private static func title(_ model: AppModel) -> String {
        if model.isTailShown { return "The end of the file" }
        return model.session.isInMessage ? "Message: a single dot ends it" : "Conversation"
    }

    private static func drawScrollHint(_ area: Rect, _ painter: inout Painter) {
        let text = " PgDn: more below "
        painter.write(
            text, x: area.x + area.width - text.count - 1, y: area.y + area.height - 1, in: area, Style(.warning))
    }
}
