import SMTPSyntax

/// Draws a page over the screen, below a rule with its title.
enum PageView {
    static func draw(_ page: Page, _ model: AppModel, in area: Rect, _ painter: inout Painter) {
        let area = page.isDialog ? dialog(page, model, in: area) : area
        painter.fill(area, Style(.plain))
        let title = StyledLine(page.title(model), .title)
        if let draw = page.draw {
            if area.hasRule { painter.rule(area.row(0), title, model.marks) }
            return draw(model, area.text, &painter)
        }
        let lines = page.lines(model, area.text.width)
        let top = Scroll.top(model.shown.pageTop, of: lines.count, keeping: area.text.height)
        let more = lines.count - top > area.text.height ? StyledLine("PgDn: more below", .dim) : StyledLine()
        if area.hasRule { painter.rule(area.row(0), title, right: more, model.marks) }
        for (row, line) in lines.dropFirst(top).prefix(area.text.height).enumerated() {
            painter.write(line, row: row, in: area.text)
        }
    }

    /// The rows at the bottom that the lines of a page need.
    private static func dialog(_ page: Page, _ model: AppModel, in area: Rect) -> Rect {
        let lines = page.lines(model, area.text.width).count
        // A rule needs four rows to be worth its room.
        let rows = min(area.height, area.hasRule ? max(4, lines + 1) : max(1, lines))
        return area.rows(area.height - rows, rows)
    }
}
