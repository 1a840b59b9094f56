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
        FilteredListView.draw(
            page.list, example: "550, 5.1.1, RCPT 550, greylisting", in: inside, model.marks, &painter
        ) { item($0, model.marks, width: $1) }
    }

    static func hints(_ model: AppModel) -> [Hint] {
        if model.shown.reference?.openedTop != nil {
            let scroll = Actions.hint("lineUp", "lineDown", in: .reference, words: "scroll")
            return [Actions.hint("leave", in: .reference, words: "back to the list", need: .most)]
                + (model.isPageLong ? [scroll] : [])
        }
        return [
            Hint("type", "to filter", .more), Actions.hint("lineUp", "lineDown", in: .reference),
            Actions.hint("open", in: .reference, need: .most), Actions.hint("leave", in: .reference, need: .most),
        ]
    }

    static func title(_ model: AppModel) -> String {
        guard let page = model.shown.reference else { return "" }
        if page.openedTop != nil { return "Reference: \(page.list.chosen + 1) of \(page.list.rows.count)" }
        if page.list.filter.isEmpty { return "Reference: \(page.list.rows.count) entries" }
        return "Reference: \(page.list.rows.count) of \(ReferencePage.count) match"
    }

    /// A row of the list; a mark at its end says that it goes on.
    private static func item(_ match: ReferencePage.Match, _ marks: Marks, width: Int) -> StyledLine {
        var line = StyledLine()
        if width >= wide { line.add(match.topic.rawValue.padded(to: 12), .dim) }
        line.add(match.entry.name.padded(to: width >= wide ? 18 : 10), .key)
        return line.adding(match.entry.summary).cut(to: width, marks.more)
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
            var line = StyledLine((row == 0 ? label : "").padded(to: 15), .dim)
            line.add(text, role)
            return line
        }
    }
}
