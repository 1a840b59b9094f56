import SMTPSyntax
import SessionModel

// The conversation: which rows are seen, and scrolling. Only the rows on the screen are ever made.
extension AppModel {
    private var rowMaker: ConversationRows {
        ConversationRows(dialogue: dialogue, width: layout.conversation.content.width, marks: marks)
    }

    /// The rows in view, from the top.
    var visibleRows: [ConversationRow] {
        let height = layout.conversation.content.height
        let maker = rowMaker
        var rows: [ConversationRow] = []
        let place = top ?? place(rowsAbove: height, unfinishedRows(maker).count)
        var index = place.entry
        while index < dialogue.transcript.count && rows.count < height + place.row {
            rows += maker.rows(of: index)
            index += 1
        }
        rows = Array(rows.dropFirst(place.row))
        if index >= dialogue.transcript.count { rows += unfinishedRows(maker) }
        return Array(rows.prefix(height))
    }

    /// The line whose end has not come, so that a server that stops in the middle can be seen to do so.
    private func unfinishedRows(_ maker: ConversationRows) -> [ConversationRow] {
        let pending = session.unfinishedLine
        guard !pending.isEmpty else { return [] }
        let indent = StyledLine("      S \(marks.more) ", .dim)
        let room = max(1, maker.width - indent.width)
        return VisibleText(pending.suffix(2000)).folded(room).suffix(3).map { row in
            var line = indent
            line.add(row, .dim)
            return ConversationRow(entry: dialogue.transcript.count, line: line)
        }
    }

    /// The place so many rows above the end of the conversation.
    private func place(rowsAbove count: Int, _ below: Int = 0) -> ConversationPlace {
        place(count - below, rowsAbove: ConversationPlace(entry: dialogue.transcript.count, row: 0))
    }

    private func place(_ count: Int, rowsAbove start: ConversationPlace) -> ConversationPlace {
        var missing = count - start.row
        if missing <= 0 { return ConversationPlace(entry: start.entry, row: -missing) }
        let maker = rowMaker
        for index in stride(from: start.entry - 1, through: 0, by: -1) {
            let rows = maker.rows(of: index).count
            if rows >= missing { return ConversationPlace(entry: index, row: rows - missing) }
            missing -= rows
        }
        return ConversationPlace(entry: 0, row: 0)
    }

    private func place(_ count: Int, rowsBelow start: ConversationPlace) -> ConversationPlace {
        let maker = rowMaker
        var missing = count + start.row
        for index in start.entry..<max(start.entry, dialogue.transcript.count) {
            let rows = maker.rows(of: index).count
            if missing < rows { return ConversationPlace(entry: index, row: missing) }
            missing -= rows
        }
        return ConversationPlace(entry: dialogue.transcript.count, row: 0)
    }

    /// A page is one row less than what is seen, so that one row stays to read on from.
    /// Whichever pane has the screen to itself leaves none of it to the other.
    var pageOfRows: Int { max(1, max(layout.conversation.content.height, layout.side.content.height) - 1) }

    /// Scrolls whatever is in front, back for a positive number of rows.
    mutating func scroll(by rows: Int) {
        switch page {
        case .help(let top): page = .help(top: PageView.top(top - rows, in: self))
        case .explanation(let explanation, let top):
            page = .explanation(explanation, top: PageView.top(top - rows, in: self))
        case .map(let top): page = .map(top: PageView.top(top - rows, in: self))
        case .reference(let shown): moveInReference(shown, by: -rows)
        case .quitQuestion, .clearTextQuestion: break
        case nil: isSideWhole ? scrollSide(by: rows) : scrollConversation(by: rows)
        }
    }

    private mutating func scrollSide(by rows: Int) {
        sideTop = max(0, min(sideTop - rows, SidePane.lines(self, width: layout.side.content.width).count - 1))
    }

    private mutating func scrollConversation(by rows: Int) {
        let height = layout.conversation.content.height
        let start = top ?? place(rowsAbove: height)
        let end = place(rowsAbove: height)
        let next = rows > 0 ? place(rows, rowsAbove: start) : place(-rows, rowsBelow: start)
        let isAtEnd = next.entry > end.entry || (next.entry == end.entry && next.row >= end.row)
        top = isAtEnd ? nil : next
    }

    /// Scrolls so that the reply that ends at an entry is in view.
    mutating func bringIntoView(_ end: Int) {
        let start = dialogue.range(ofReplyEndingAt: end).lowerBound
        let seen = visibleRows.map(\.entry)
        guard !(seen.contains(start) && seen.contains(end)) else { return }
        let above = layout.conversation.content.height / 3
        let wanted = place(above, rowsAbove: ConversationPlace(entry: start, row: 0))
        let last = place(rowsAbove: layout.conversation.content.height)
        top = wanted.entry >= last.entry ? nil : wanted
    }

    mutating func press(_ mouse: Mouse) -> [Effect] {
        switch mouse.action {
        case .wheelUp: scroll(by: 3)
        case .wheelDown: scroll(by: -3)
        case .press: choose(replyUnder: mouse.at)
        }
        return []
    }

    private mutating func choose(replyUnder point: Point) {
        let area = layout.conversation.content
        guard page == nil, area.contains(point) else { return }
        let rows = visibleRows
        guard point.y - area.y < rows.count else { return }
        choose(dialogue.endOfReply(at: rows[point.y - area.y].entry))
    }
}
