import SMTPSyntax

/// Draws a list over the screen, below a rule, its lower edge just above a row.
enum ListPopup {
    /// The most rows that are shown at once; the list scrolls.
    static let mostRows = 10

    /// Where it is: never over the first row of the screen.
    static func area(of list: PopupList, above row: Rect) -> Rect {
        let height = min(list.rows.count + 1, mostRows + 1, row.y - 1)
        return height < 2
            ? Rect(x: row.x, y: row.y, width: 0, height: 0)
            : Rect(x: row.x, y: row.y - height, width: row.width, height: height)
    }

    static func draw(_ list: PopupList, above row: Rect, _ marks: Marks, _ painter: inout Painter) {
        let area = area(of: list, above: row)
        guard !area.isEmpty else { return }
        painter.fill(area, Style(.plain))
        painter.rule(area.row(0), StyledLine("\(list.chosen + 1) of \(list.rows.count)", .title), marks)
        let inside = area.rows(1, area.height - 1)
        let first = list.first(inRoom: inside.height)
        let column = column(of: list)
        for (place, entry) in list.rows.dropFirst(first).prefix(inside.height).enumerated() {
            let isChosen = first + place == list.chosen
            if isChosen { painter.fill(inside.row(place), Style(.plain, isSelected: true)) }
            var line = StyledLine("\(isChosen ? marks.next : " ") ")
            let name = VisibleText(entry.name)
            line.add(name, .key)
            line.add(String(repeating: " ", count: max(1, column - name.columns)))
            line.add(entry.words, .plain)
            painter.write(line.cut(to: inside.width, marks.more), row: place, in: inside, isSelected: isChosen)
        }
    }

    /// Where the words begin: after most names, but not after one that is very long.
    private static func column(of list: PopupList) -> Int {
        min(longestName, list.rows.reduce(0) { max($0, VisibleText($1.name).columns) }) + 2
    }

    private static let longestName = 30
}
