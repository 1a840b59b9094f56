// Lists that what is typed filters: the reference, the palette with the help, recordings, lessons, and mail servers.
extension AppModel {
    /// What is typed is the filter.
    mutating func typeIntoList(_ text: String) -> [Effect] {
        switch keyContext {
        case .palette: shown.palette?.type(text)
        case .recordings: recordings?.type(text)
        case .lessons: learning?.list?.type(text)
        case .mailServers: shown.mailServers?.type(text)
        default: shown.reference?.type(text)
        }
        return []
    }

    mutating func changeFilter(_ edit: Edit) {
        switch keyContext {
        case .palette: shown.palette?.change { $0.perform(edit) }
        case .recordings: recordings?.change { $0.perform(edit) }
        case .lessons: learning?.list?.change { $0.perform(edit) }
        case .mailServers: shown.mailServers?.change { $0.perform(edit) }
        default: shown.reference?.change { $0.perform(edit) }
        }
    }

    mutating func moveInList(by rows: Int) {
        switch keyContext {
        case .palette: moveInPalette(by: rows)
        case .recordings: moveInRecordings(by: rows)
        case .lessons: moveInLessons(by: rows)
        case .mailServers: moveInMailServers(by: rows)
        default: moveInReference(by: rows)
        }
    }

    mutating func moveInList(toEnd isEnd: Bool) -> [Effect] {
        let counts = [
            shown.reference?.list.rows.count, shown.palette?.list.rows.count, recordings?.count, learning?.list?.count,
            shown.mailServers?.count,
        ]
        // More than any entry or list has.
        let rows = (counts.compactMap(\.self).max() ?? 0) + 1_000
        moveInList(by: isEnd ? rows : -rows)
        return []
    }
}
