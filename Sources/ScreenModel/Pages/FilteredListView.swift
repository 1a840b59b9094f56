import SMTPSyntax

/// Draws a list that what is typed filters: the filter, and the rows that match, the chosen one marked.
enum FilteredListView {
    /// `example` is shown while nothing is typed. `item` makes a row, in so many columns.
    static func draw<Row>(
        _ list: FilteredList<Row>, example: String, in area: Rect, _ marks: Marks, _ painter: inout Painter,
        item: (Row, Int) -> StyledLine
    ) {
        drawFilter(list.filter, example, in: area.row(0), &painter)
        let room = Rect(x: area.x, y: area.y + 1, width: area.width, height: area.height - 1)
        guard !list.rows.isEmpty else { return drawNothing(in: room, &painter) }
        let first = list.first(inRoom: room.height)
        for (row, entry) in list.rows.dropFirst(first).prefix(max(0, room.height)).enumerated() {
            let isChosen = first + row == list.chosen
            if isChosen { painter.fill(room.row(row), Style(.plain, isSelected: true)) }
            let line = StyledLine("\(isChosen ? marks.next : " ") ").adding(item(entry, room.width - 2))
            painter.write(line, row: row, in: room, isSelected: isChosen)
        }
    }

    private static func drawFilter(_ filter: LineEditor, _ example: String, in area: Rect, _ painter: inout Painter) {
        guard !area.isEmpty else { return }
        let used = painter.write("Filter: ", x: area.x, y: area.y, in: area, Style(.prompt))
        let field = Rect(x: area.x + used, y: area.y, width: area.width - used, height: 1)
        guard field.width > 0 else { return }
        let place = EditedLine.draw(filter, in: field, &painter)
        painter.screen.cursor = Point(x: field.x + place, y: field.y)
        if filter.isEmpty { painter.write(" \(example)", x: field.x, y: field.y, in: field, Style(.dim)) }
    }

    private static func drawNothing(in area: Rect, _ painter: inout Painter) {
        let words = "Nothing matches. All words must occur; Backspace deletes the last letter."
        for (row, line) in ReplyPane.paragraph(words, .dim, area.width).prefix(max(0, area.height)).enumerated() {
            painter.write(line, row: row, in: area)
        }
    }
}

extension String {
    /// The text with spaces after it, at least one, up to a width.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
