import SMTPSyntax

/// A notice that the row under the line has no room for, or that a page covers: wrapped, over the rows above.
enum NoticeRows {
    static func draw(_ model: AppModel, in layout: Layout, _ painter: inout Painter) {
        // A question says what it has to say among its lines.
        guard let notice = model.notice, model.shown.page?.answer == nil else { return }
        let area = room(model, layout)
        guard !area.isEmpty, model.shown.page != nil || !fits(model, in: layout.lint) else { return }
        let (mark, role) = appearance(model)
        let lines = VisibleText(mark + notice).wrapped(max(1, area.width - 1)).map { StyledLine($0, role) }
        // One row stays of what is there.
        let rows = min(lines.count, max(1, area.height - 1))
        let text = area.rows(area.height - rows, rows)
        painter.fill(text, Style(.plain))
        for (row, line) in lines.prefix(rows).enumerated() {
            let isCut = row == rows - 1 && lines.count > rows
            let shown = isCut ? line.cut(to: area.width - 3, model.marks.more).adding(model.marks.more, .dim) : line
            painter.write(StyledLine(" ").adding(shown), row: row, in: text)
        }
        let isFramed = rows > 1 && area.height > rows
        if isFramed { painter.rule(area.row(area.height - rows - 1), StyledLine(), model.marks) }
    }

    /// Whether the notice has room in the row under the line.
    static func fits(_ model: AppModel, in row: Rect) -> Bool {
        guard let notice = model.notice else { return true }
        return !row.isEmpty && VisibleText(appearance(model).mark + notice).columns < row.width
    }

    /// The mark in front of it, and how it looks.
    static func appearance(_ model: AppModel) -> (mark: String, role: Role) {
        model.isNoticeOfSuccess ? ("", .plain) : ("\(model.marks.warning) ", .warning)
    }

    /// Where it can be: on a page its text, and else what is above the line, or above the hints where none is typed.
    private static func room(_ model: AppModel, _ layout: Layout) -> Rect {
        if model.shown.page != nil { return layout.page.content }
        let below = [layout.input, layout.hints].first { !$0.isEmpty }?.y ?? model.size.height
        return Rect(
            x: 0, y: layout.header.height, width: model.size.width, height: max(0, below - layout.header.height))
    }
}
