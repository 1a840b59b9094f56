import SMTPSyntax

/// The input while an earlier line is looked for: the text, and the line that has it.
enum HistoryLine {
    static func draw(_ search: HistorySearch, _ model: AppModel, in area: Rect, _ painter: inout Painter) {
        var line = StyledLine(" history ", .messagePrompt)
        line.add(" \(search.text.text)", search.hasFailed ? .warning : .plain)
        painter.screen.cursor = Point(x: area.x + min(line.width, area.width - 1), y: area.y)
        line.add(search.hasFailed ? "  no further line has this  " : "  ", .dim)
        let found = StyledLine(model.typing.text)
        line = line.adding(search.pattern.map { SearchLine.highlighting($0, in: found) } ?? found)
        painter.write(line.cut(to: area.width, model.marks.more), row: 0, in: area)
    }

    static var hints: [Hint] {
        [
            Actions.hint("searchHistory", "searchNewer", in: .history, words: "older, newer", need: .most),
            Actions.hint("editFound", in: .history, need: .most),
            Actions.hint("leaveHistory", in: .history, need: .most),
        ]
    }
}
