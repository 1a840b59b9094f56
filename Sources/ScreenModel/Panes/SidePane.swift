import SMTPSyntax

/// The side pane: whatever it shows, beside the conversation or on the whole screen.
enum SidePane {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        let pane = model.shown.pane
        let whole = model.shown.isSideWhole
        if !whole, let draw = pane.draw { return draw(model, area, &painter) }
        let back = whole ? Actions.hint("swapPane").key : pane.key?.name ?? ""
        if !whole || area.hasFrame {
            painter.frame(area, title: "\(whole ? pane.wholeTitle : pane.title) (\(back) goes back)", model.marks)
        }
        let lines = pane.lines(model, area.content.width)
        let top = whole ? Scroll.top(model.shown.sideTop, of: lines.count, keeping: 1) : 0
        draw(Array(lines.dropFirst(top)), in: area.content, model, &painter) { whole ? "\($0) more rows: PgDn" : nil }
    }

    /// Draws lines; when they do not fit, the last row says so. `words` says what of so many hidden rows is worth telling.
    static func draw(
        _ lines: [StyledLine], in area: Rect, _ model: AppModel, _ painter: inout Painter,
        words: (Int) -> String? = { _ in nil }
    ) {
        let isCut = lines.count > area.height
        let fitting = isCut ? max(0, area.height - 1) : lines.count
        for (row, line) in lines.prefix(fitting).enumerated() { painter.write(line, row: row, in: area) }
        guard isCut, area.height > 0 else { return }
        let hidden = lines.count - fitting
        let more = words(hidden) ?? "\(hidden) more rows: \(NamedAction.swapPane.key)"
        painter.write(StyledLine("\(model.marks.more) \(more)", .dim), row: fitting, in: area)
    }
}
