import Explainer
import SMTPSyntax

extension Page {
    /// Facts looked up.
    static let reference = Page(
        name: "reference", context: .reference, title: ReferenceView.title, hints: ReferenceView.hints,
        lines: ReferenceView.openedLines, draw: ReferenceView.draw)
}

/// The page in which facts are looked up: the filter, the list of what matches, and an opened entry.
enum ReferenceView {
    /// From this width on the topic is in front of each entry, and labels in a column of their own.
    private static let wide = 60

    static func draw(_ model: AppModel, in inside: Rect, _ painter: inout Painter) {
        guard let page = model.shown.reference else { return }
        if page.opened != nil {
            let rows = openedLines(model, width: inside.width).dropFirst(page.openedTop ?? 0)
            for (row, line) in rows.prefix(inside.height).enumerated() { painter.write(line, row: row, in: inside) }
            return
        }
        drawFilter(page, in: inside.row(0), &painter)
        let list = Rect(x: inside.x, y: inside.y + 1, width: inside.width, height: inside.height - 1)
        guard !page.matches.isEmpty else {
            let words = "Nothing matches. All words must occur; Backspace deletes the last letter."
            for (row, line) in ReplyPane.paragraph(words, .dim, list.width).prefix(list.height).enumerated() {
                painter.write(line, row: row, in: list)
            }
            return
        }
        let first = page.first(inRoom: list.height)
        for (row, match) in page.matches.dropFirst(first).prefix(list.height).enumerated() {
            let isChosen = first + row == page.chosen
            if isChosen { painter.fill(list.row(row), Style(.plain, isSelected: true)) }
            let mark = isChosen ? model.marks.next : " "
            painter.write(item(match, mark, model.marks, width: list.width), row: row, in: list, isSelected: isChosen)
        }
    }

    static func hints(_ model: AppModel) -> [Hint] {
        if model.shown.reference?.openedTop != nil {
            return [
                Actions.hint("leave", in: .reference, words: "back to the list", need: .most),
                Actions.hint("lineUp", "lineDown", in: .reference, words: "scroll"),
            ]
        }
        return [
            Hint("type", "to filter", .more), Actions.hint("lineUp", "lineDown", in: .reference),
            Actions.hint("open", in: .reference, need: .most), Actions.hint("leave", in: .reference, need: .most),
        ]
    }

    static func title(_ model: AppModel) -> String {
        guard let page = model.shown.reference else { return "" }
        if page.openedTop != nil { return "Reference: \(page.chosen + 1) of \(page.matches.count)" }
        if page.filter.isEmpty { return "Reference: \(page.matches.count) entries" }
        return "Reference: \(page.matches.count) of \(ReferencePage.count) match"
    }

    private static func drawFilter(_ page: ReferencePage, in area: Rect, _ painter: inout Painter) {
        guard !area.isEmpty else { return }
        let used = painter.write("Filter: ", x: area.x, y: area.y, in: area, Style(.prompt))
        let field = Rect(x: area.x + used, y: area.y, width: area.width - used, height: 1)
        guard field.width > 0 else { return }
        let place = EditedLine.draw(page.filter, in: field, &painter)
        painter.screen.cursor = Point(x: field.x + place, y: field.y)
        if page.filter.isEmpty {
            painter.write(" 550, 5.1.1, RCPT 550, greylisting", x: field.x, y: field.y, in: field, Style(.dim))
        }
    }

    /// A row of the list; a mark at its end says that it goes on.
    private static func item(_ match: ReferencePage.Match, _ mark: String, _ marks: Marks, width: Int) -> StyledLine {
        var line = StyledLine("\(mark) ")
        if width >= wide { line.add(padded(match.topic.rawValue, to: 12), .dim) }
        line.add(padded(match.entry.name, to: width >= wide ? 18 : 10), .key)
        let words = VisibleText(match.entry.summary)
        let room = max(0, width - line.width)
        line.add(words.columns <= room ? words : VisibleText(glyphs: words.glyphs.prefix(max(0, room - 1))), .plain)
        if words.columns > room { line.add(marks.more, .dim) }
        return line
    }

    /// The opened entry in rows; none while the list is shown.
    static func openedLines(_ model: AppModel, width: Int) -> [StyledLine] {
        model.shown.reference?.opened.map { lines($0, width: width) } ?? []
    }

    /// An entry in rows.
    static func lines(_ match: ReferencePage.Match, width: Int) -> [StyledLine] {
        let entry = match.entry
        var lines = ReplyPane.paragraph("\(entry.name)  \(entry.title)", .title, width)
        lines.append(StyledLine(match.topic.title, .dim))
        lines.append(StyledLine())
        for row in entry.rows { lines += self.lines(row.label, row.text, width) }
        return lines
    }

    private static func lines(_ label: String, _ text: String, _ width: Int) -> [StyledLine] {
        let role: Role = label == "Source" ? .dim : label == "Doubtful" ? .warning : .plain
        guard !label.isEmpty else { return ReplyPane.paragraph(text, role, width) }
        guard width >= wide else {
            let name = label == " " ? "- " : "\(label): "
            return ReplyPane.paragraph(name + text, role, width)
        }
        return VisibleText(text).wrapped(width - 15).enumerated().map { row, text in
            var line = StyledLine(padded(row == 0 ? label : "", to: 15), .dim)
            line.add(text, role)
            return line
        }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
