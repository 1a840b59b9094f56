/// A list that what is typed filters, with a chosen row.
package struct FilteredList<Row: Hashable & Sendable>: Hashable, Sendable {
    package private(set) var filter = LineEditor(mostOctets: Self.longestFilter)
    /// The rows that match.
    package private(set) var rows: [Row] = []
    /// The chosen row.
    package private(set) var chosen = 0
    /// The row at the top of its room.
    package private(set) var top = 0

    /// The longest filter in octets: everything is searched for it with each key.
    private static var longestFilter: Int { 256 }

    /// The list before anything is typed into it; of a long filter only the beginning is kept.
    init(_ words: String = "") { filter.set(Self.beginning(of: words)) }

    /// The row that is chosen; nil in an empty list.
    var chosenRow: Row? { rows.indices.contains(chosen) ? rows[chosen] : nil }

    /// As much of a text as the filter has room for; pasted lines become one.
    static func beginning(of text: String) -> String {
        String(text.prefix(longestFilter / 4).map { $0.isNewline ? " " : $0 })
    }

    /// Carries out an edit of the filter; says whether the rows must be looked for again.
    mutating func change(_ edit: (inout LineEditor) -> Void) -> Bool {
        let before = filter.text
        edit(&filter)
        return filter.text != before
    }

    /// Changes the filter; of all rows those are shown whose text has each of its words, in any case of letters.
    mutating func change(_ edit: (inout LineEditor) -> Void, among all: [Row], by text: (Row) -> String) {
        guard change(edit) else { return }
        let words = filter.text.lowercased().split(separator: " ").map(String.init)
        show(
            words.isEmpty
                ? all
                : all.filter { row in
                    let text = text(row).lowercased()
                    return words.allSatisfy { text.contains($0) }
                })
    }

    /// Shows other rows, the first of them chosen.
    mutating func show(_ rows: [Row]) {
        self.rows = rows
        chosen = 0
        top = 0
    }

    /// Chooses another row, as near as there is one, with so many rows in view.
    mutating func choose(_ row: Int, room: Int) {
        chosen = max(0, min(row, rows.count - 1))
        top = first(inRoom: room)
    }

    /// The row that must be at the top so that the chosen one is seen, and no room is left empty.
    func first(inRoom room: Int) -> Int {
        let room = max(1, room)
        let near = min(max(top, chosen - room + 1), chosen)
        return max(0, min(near, rows.count - room))
    }
}
