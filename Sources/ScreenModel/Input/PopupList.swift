/// The rows of a list that is over the screen, one of them chosen. What a row is for, its owner knows.
package struct PopupList: Hashable, Sendable {
    /// A row: what it is called, and what it is in a few words.
    package struct Row: Hashable, Sendable {
        package let name: String
        package let words: String

        package init(_ name: String, _ words: String) {
            self.name = name
            self.words = words
        }
    }

    package let rows: [Row]
    package private(set) var chosen: Int

    package init(_ rows: [Row], chosen: Int = 0) {
        self.rows = rows
        self.chosen = max(0, min(chosen, rows.count - 1))
    }

    /// Chooses another row, round and round.
    package mutating func step(by count: Int) {
        guard !rows.isEmpty else { return }
        chosen = ((chosen + count) % rows.count + rows.count) % rows.count
    }

    /// The row at the top so that the chosen one is in the middle of so many, and no room is left empty.
    func first(inRoom room: Int) -> Int { max(0, min(chosen - room / 2, rows.count - room)) }
}
