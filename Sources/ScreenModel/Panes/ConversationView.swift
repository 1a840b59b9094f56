import SMTPSyntax
import SessionModel

/// Draws the conversation.
enum ConversationView {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        if area.hasFrame {
            let title = model.session.isInMessage ? "Message: a single dot ends it" : "Conversation"
            painter.frame(
                area, title: title, model.marks, titleRole: model.session.isInMessage ? .messagePrompt : .title)
            if model.shown.top != nil { drawScrollHint(area, &painter) }
        }
        let chosen = model.shown.chosen.map { model.dialogue.range(ofReplyEndingAt: $0) }
        for (row, line) in model.conversation.rows.enumerated() {
            painter.write(line.line, row: row, in: area.content, isSelected: chosen?.contains(line.entry) == true)
        }
    }

    private static func drawScrollHint(_ area: Rect, _ painter: inout Painter) {
        let text = " PgDn: more below "
        painter.write(
            text, x: area.x + area.width - text.count - 1, y: area.y + area.height - 1, in: area, Style(.warning))
    }
}
