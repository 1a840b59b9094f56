import SMTPSyntax

/// The side pane: whatever it shows, below the conversation, beside it, or on the whole screen.
enum SidePane {
    static func draw(_ parts: SideParts, _ model: AppModel, in layout: Layout, _ painter: inout Painter) {
        let area = layout.side
        let isWhole = model.shown.isSideWhole
        let hint = layout.form == .stacked && !isWhole ? ConversationView.scrollHint(model) : StyledLine()
        if area.hasRule {
            // What is new must not be pushed out by a long command.
            let title =
                hint.pieces.isEmpty
                ? parts.title : parts.title.cut(to: max(12, area.width - hint.width - 9), model.marks.more)
            painter.rule(
                area.row(0), title, right: hint.pieces.isEmpty ? remark(parts, isWhole) : hint, model.marks)
        }
        guard !isWhole else { return drawWhole(parts, model, in: area.text, &painter) }
        let hasNext = !parts.next.isEmpty
        let (lines, next, rows) = parts.fitting(area.text.height - (hasNext ? 1 : 0))
        let top = Scroll.top(model.shown.sideTop, of: parts.lines.count, keeping: rows)
        draw(top == 0 ? lines : Array(parts.lines.dropFirst(top)), in: area.text.rows(0, rows), model, &painter)
        var joints = layout.divider.isEmpty ? [] : [area.y]
        if hasNext {
            let rule = area.content.row(rows)
            painter.rule(rule, parts.nextTitle, model.marks)
            draw(next, in: area.text.rows(rows + 1, area.text.height - rows - 1), model, &painter)
            joints.append(rule.y)
        }
        if !layout.divider.isEmpty { painter.divide(layout.divider, joints: joints, model.marks) }
    }

    /// Where the explanation is, and what is below its second rule.
    static func rooms(_ parts: SideParts, in layout: Layout) -> (lines: Rect, next: Rect, nextLines: [StyledLine]) {
        let text = layout.side.text
        let (_, next, rows) = parts.fitting(text.height - (parts.next.isEmpty ? 0 : 1))
        return (text.rows(0, rows), text.rows(min(rows + 1, text.height), text.height - rows - 1), next)
    }

    /// The line at a place where commands can be clicked, and the column in it: in Next, or anywhere in a side that has
    /// the whole screen.
    static func clickable(
        at point: Point, _ parts: SideParts, _ model: AppModel, in layout: Layout
    ) -> (line: String, column: Int)? {
        let area: Rect
        let lines: ArraySlice<StyledLine>
        if model.shown.isSideWhole {
            area = layout.side.text
            lines = parts.lines.dropFirst(Scroll.top(model.shown.sideTop, of: parts.lines.count, keeping: 1))
        } else {
            let rooms = rooms(parts, in: layout)
            (area, lines) = (rooms.next, rooms.nextLines[...])
        }
        let place = lines.startIndex + point.y - area.y
        guard area.contains(point), lines.indices.contains(place) else { return nil }
        return (lines[place].text, point.x - area.x)
    }

    private static func remark(_ parts: SideParts, _ isWhole: Bool) -> StyledLine {
        isWhole ? StyledLine("\(NamedAction.swapPane.key) conversation", .dim) : parts.remark
    }

    private static func drawWhole(_ parts: SideParts, _ model: AppModel, in area: Rect, _ painter: inout Painter) {
        let top = Scroll.top(model.shown.sideTop, of: parts.lines.count, keeping: 1)
        draw(Array(parts.lines.dropFirst(top)), in: area, model, &painter, words: "more rows: PgDn")
    }

    /// Draws lines; when they do not fit, the last row says so.
    private static func draw(
        _ lines: [StyledLine], in area: Rect, _ model: AppModel, _ painter: inout Painter,
        words: String = "more rows: \(NamedAction.swapPane.key)"
    ) {
        let isCut = lines.count > area.height
        let fitting = isCut ? max(0, area.height - 1) : lines.count
        for (row, line) in lines.prefix(fitting).enumerated() { painter.write(line, row: row, in: area) }
        guard isCut, area.height > 0 else { return }
        let more = StyledLine("\(model.marks.more) \(lines.count - fitting) \(words)", .dim)
        painter.write(more, row: fitting, in: area)
    }
}
