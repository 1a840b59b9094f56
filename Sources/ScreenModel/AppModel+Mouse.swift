import SMTPSyntax
import SessionModel

// The mouse: what is under it is scrolled, chosen, inserted, run or moved. It asks what draws where that is, so this is
// above all floors, beside `view`.
extension AppModel {
    mutating func press(_ mouse: Mouse) -> [Effect] {
        switch mouse.kind {
        case .wheelUp: scroll(by: 3, under: mouse.at)
        case .wheelDown: scroll(by: -3, under: mouse.at)
        case .press: return click(mouse.at)
        case .drag: moveDivider(to: mouse.at)
        case .release: releaseDivider()
        }
        return []
    }

    private mutating func scroll(by rows: Int, under point: Point) {
        guard shown.page == nil, !shown.isSideWhole, layout.side.contains(point), let parts = sideParts else {
            return scroll(by: rows)
        }
        let room = SidePane.rooms(parts, in: layout).lines.height
        shown.sideTop = Scroll.top(shown.sideTop - rows, of: parts.lines.count, keeping: room)
    }

    private mutating func click(_ point: Point) -> [Effect] {
        shown.divider = nil
        shown.sessions = nil
        typing.closeList()
        let layout = layout
        if layout.hints.contains(point) { return runHint(at: point.x) }
        guard shown.page == nil else { return [] }
        if let divider = divider(at: point, in: layout) {
            shown.divider = divider
        } else if layout.conversation.contains(point) {
            choose(replyUnder: point)
        } else if layout.side.contains(point) {
            return insertCommand(under: point, in: layout)
        }
        return []
    }

    // The conversation

    private mutating func choose(replyUnder point: Point) {
        let area = layout.conversation
        guard !isTailShown else { return }
        let rows = conversation(in: area).rows
        guard point.y - area.y < rows.count else { return }
        let entry = rows[point.y - area.y].entry
        // A click on a command chooses what answered it.
        choose(dialogue.endOfReply(at: entry) ?? answer(to: entry))
    }

    // Next

    /// Inserts the command of which Next, or the whole side, has a word under the mouse. Nothing is sent.
    private mutating func insertCommand(under point: Point, in layout: Layout) -> [Effect] {
        guard source == .live, let parts = sideParts,
            let (line, column) = SidePane.clickable(at: point, parts, self, in: layout)
        else { return [] }
        let request = SideRequest(
            width: Layout.textWidth(size, shown.view, shown.sizes), form: .beside, first: firstStep)
        if let command = NextPane(self, request).command(at: column, in: line) {
            return insert(firstStep.flatMap { $0.verb == command.verb ? $0 : nil } ?? draft(for: command.verb))
        }
        guard let step = firstStep, line.contains(step.text) else { return [] }
        return insert(step)
    }

    // The hints

    /// Does what the key does that the last row names there.
    private mutating func runHint(at column: Int) -> [Effect] {
        let hints = HintLine.hints(self, firstStep)
        guard shown.searchLine == nil, let name = HintLine.key(at: column, hints, width: layout.hints.width) else {
            return []
        }
        if name == ":" { return keyContext == .input && typing.line.isEmpty ? press(.character(":")) : [] }
        guard let key = Actions.key(named: name, in: keyContext) else { return [] }
        return press(key)
    }

    // The divider

    private func divider(at point: Point, in layout: Layout) -> Divider? {
        guard shown.view == .both else { return nil }
        if layout.form == .stacked && layout.side.row(0).contains(point) { return Divider(isUpright: false) }
        return layout.divider.contains(point) ? Divider(isUpright: true) : nil
    }

    private mutating func moveDivider(to point: Point) {
        guard let divider = shown.divider else { return }
        shown.divider?.hasMoved = true
        let layout = layout
        if divider.isUpright {
            shown.sizes.columnsBeside = max(0, size.width - point.x - 1)
        } else {
            shown.sizes.rowsBelow = max(0, layout.side.y + layout.side.height - point.y)
        }
        shown.sideTop = 0
    }

    /// A click on the divider gives the explanation its own size again.
    private mutating func releaseDivider() {
        guard let divider = shown.divider else { return }
        shown.divider = nil
        guard !divider.hasMoved else { return }
        if divider.isUpright { shown.sizes.columnsBeside = nil } else { shown.sizes.rowsBelow = nil }
    }
}
