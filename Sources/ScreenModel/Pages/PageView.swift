import SMTPSyntax

/// Draws a page over the screen.
enum PageView {
    static func draw(_ page: Page, _ model: AppModel, in area: Rect, _ painter: inout Painter) {
        let area = page.isDialog ? dialog(page, model, in: area) : area
        painter.fill(area, Style(.plain))
        if area.hasFrame { painter.frame(area, title: page.title(model), model.marks) }
        if let draw = page.draw { return draw(model, area.text, &painter) }
        let lines = page.lines(model, area.text.width)
        let top = Scroll.top(model.shown.pageTop, of: lines.count, keeping: area.text.height)
        for (row, line) in lines.dropFirst(top).prefix(area.text.height).enumerated() {
            painter.write(line, row: row, in: area.text)
        }
    }

    /// The rows at the bottom that the lines of a page need.
    private static func dialog(_ page: Page, _ model: AppModel, in area: Rect) -> Rect {
        let frame = area.hasFrame ? 2 : 0
        let rows = min(area.height, max(area.hasFrame ? 4 : 1, page.lines(model, area.text.width).count + frame))
        return Rect(x: area.x, y: area.y + area.height - rows, width: area.width, height: rows)
    }
}
