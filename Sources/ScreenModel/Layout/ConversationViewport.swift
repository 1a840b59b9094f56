import SMTPSyntax
import SessionModel

/// The part of the conversation that is in view, and where scrolling leads. Only the rows on the screen are ever made.
struct ConversationViewport {
    let maker: ConversationRows
    let height: Int
    /// The row at the top; nil follows what comes.
    let top: ConversationPlace?

    private var last: Int { maker.dialogue.end }

    /// The rows in view, from the top.
    var rows: [ConversationRow] { top.map(rows(from:)) ?? newest }

    /// The last rows of all; an entry that is not in view is not looked at.
    private var newest: [ConversationRow] {
        let unfinished = unfinished
        var missing = height - unfinished.count
        guard missing > 0 else { return Array(unfinished.prefix(height)) }
        var entries: [[ConversationRow]] = []
        var index = last
        while index > 0 && missing > 0 {
            index = maker.entry(before: index)
            entries.append(maker.rows(of: index))
            missing -= entries[entries.count - 1].count
        }
        return Array((entries.reversed().joined() + unfinished).suffix(height))
    }

    private func rows(from place: ConversationPlace) -> [ConversationRow] {
        var rows: [ConversationRow] = []
        var index = maker.shown(for: place.entry)
        let skipped = index == place.entry ? place.row : 0
        while index < last && rows.count < height + skipped {
            rows += maker.rows(of: index)
            index = maker.entry(after: index)
        }
        rows = Array(rows.dropFirst(skipped))
        if index >= last { rows += unfinished }
        return Array(rows.prefix(height))
    }

    /// The row at the top after scrolling, back for a positive number of rows; nil at the end of the conversation.
    func top(scrolledBy rows: Int) -> ConversationPlace? {
        let last = place(height, rowsAbove: end)
        let start = top ?? last
        let next = rows > 0 ? place(rows, rowsAbove: start) : place(-rows, rowsBelow: start)
        let isAtEnd = next.entry > last.entry || (next.entry == last.entry && next.row >= last.row)
        return isAtEnd ? nil : next
    }

    /// The row at the top with some entries in view.
    func top(showing entries: ClosedRange<Int>) -> ConversationPlace? {
        let seen = rows.map(\.entry)
        if seen.contains(entries.lowerBound) && seen.contains(entries.upperBound) { return top }
        let wanted = place(height / 3, rowsAbove: ConversationPlace(entry: entries.lowerBound, row: 0))
        return wanted.entry >= place(height, rowsAbove: end).entry ? nil : wanted
    }

    /// The same while the conversation grows: a place even where its end is in view.
    func top(keeping entries: ClosedRange<Int>) -> ConversationPlace {
        place(height / 3, rowsAbove: ConversationPlace(entry: entries.lowerBound, row: 0))
    }

    private var end: ConversationPlace { ConversationPlace(entry: last, row: 0) }

    /// The line whose end has not come, so that a server that stops in the middle can be seen to do so.
    private var unfinished: [ConversationRow] {
        let pending = maker.dialogue.session.unfinishedLine
        guard !pending.isEmpty else { return [] }
        let indent = StyledLine(" S  \(maker.marks.more) ", .dim)
        let room = max(1, maker.width - indent.width)
        return VisibleText(pending.suffix(2000)).folded(room).suffix(3).map { row in
            var line = indent
            line.add(row, .dim)
            return ConversationRow(entry: last, line: line)
        }
    }

    private func place(_ count: Int, rowsAbove start: ConversationPlace) -> ConversationPlace {
        var missing = count - start.row
        if missing <= 0 { return ConversationPlace(entry: start.entry, row: -missing) }
        var index = maker.shown(for: start.entry)
        while index > 0 {
            index = maker.entry(before: index)
            let rows = maker.rows(of: index).count
            if rows >= missing { return ConversationPlace(entry: index, row: rows - missing) }
            missing -= rows
        }
        return ConversationPlace(entry: 0, row: 0)
    }

    private func place(_ count: Int, rowsBelow start: ConversationPlace) -> ConversationPlace {
        var missing = count + start.row
        var index = maker.shown(for: start.entry)
        while index < last {
            let rows = maker.rows(of: index).count
            if missing < rows { return ConversationPlace(entry: index, row: missing) }
            missing -= rows
            index = maker.entry(after: index)
        }
        return end
    }
}
