// Lists that what is typed filters: the reference, and the palette with the help.
extension AppModel {
    /// What is typed is the filter.
    mutating func typeIntoList(_ text: String) -> [Effect] {
        keyContext == .palette ? shown.palette?.type(text) : shown.reference?.type(text)
        return []
    }

    mutating func changeFilter(_ edit: Edit) {
        keyContext == .palette
            ? shown.palette?.change { $0.perform(edit) } : shown.reference?.change { $0.perform(edit) }
    }

    mutating func moveInList(by rows: Int) {
        keyContext == .palette ? moveInPalette(by: rows) : moveInReference(by: rows)
    }

    mutating func moveInList(toEnd isEnd: Bool) -> [Effect] {
        // More than any entry or list has.
        let rows = max(shown.reference?.list.rows.count ?? 0, shown.palette?.list.rows.count ?? 0) + 1_000
        moveInList(by: isEnd ? rows : -rows)
        return []
    }
}
