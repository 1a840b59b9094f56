// The page in which facts are looked up.
extension AppModel {
    mutating func openReference(for words: String) -> [Effect] {
        if shown.page != .reference { shown.reference = ReferencePage(words) }
        shown.toggle(.reference)
        return []
    }

    /// Opens the chosen entry, or goes back to the list.
    mutating func openEntry() -> [Effect] {
        let canOpen = shown.reference?.openedTop == nil && shown.reference?.list.rows.isEmpty == false
        shown.reference?.openedTop = canOpen ? 0 : nil
        return []
    }

    /// How many rows of the list are in view.
    var roomInReference: Int { max(1, layout.page.text.height - 1) }

    /// Scrolls the opened entry, or chooses another one.
    mutating func moveInReference(by rows: Int) {
        let area = layout.page.text
        if let top = shown.reference?.openedTop {
            let count = shown.page?.lines(self, area.width).count ?? 0
            shown.reference?.openedTop = Scroll.top(top + rows, of: count, keeping: area.height)
        } else {
            let (chosen, room) = (shown.reference?.list.chosen ?? 0, roomInReference)
            shown.reference?.choose(chosen + rows, room: room)
        }
    }
}
