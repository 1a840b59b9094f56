import Comparison

/// Two sessions that are compared: which step is chosen, and where the list of steps is scrolled to.
package struct ComparisonPage: Sendable {
    package let comparison: Comparison
    package let names: SideNames
    /// The number of the chosen row.
    package private(set) var chosen: Int
    /// The row at the top of its room.
    package private(set) var top = 0
    /// How far the explanation is scrolled, where it has all the room; nil while the steps are shown.
    package internal(set) var explainedTop: Int?

    /// The first difference is chosen.
    package init(_ comparison: Comparison, _ names: SideNames) {
        self.comparison = comparison
        self.names = names
        chosen = comparison.different.first ?? 0
        top = max(0, chosen - 3)
    }

    var row: ComparedRow? { comparison.rows.indices.contains(chosen) ? comparison.rows[chosen] : nil }

    /// What the chosen step is, in a word.
    var subject: String {
        let comparison = comparison
        let step =
            row?.after.map { comparison.after.steps[$0] } ?? row?.before.map { comparison.before.steps[$0] }
        return step?.name ?? ""
    }

    /// Which difference is chosen, from 1; nil where the chosen step is the same in both.
    var difference: Int? { comparison.different.firstIndex(of: chosen).map { $0 + 1 } }

    /// Chooses a row, as near as there is one. `heights` says how many lines a row has, and `room` how many there are.
    mutating func choose(_ row: Int, room: Int, height: (Int) -> Int) {
        chosen = max(0, min(row, comparison.rows.count - 1))
        top = ComparisonPage.top(near: top, showing: chosen, room: room, height: height)
    }

    /// The next difference after the chosen step, or the one before it.
    func difference(back isBack: Bool) -> Int? {
        isBack ? comparison.different.last { $0 < chosen } : comparison.different.first { $0 > chosen }
    }

    /// The row that must be at the top, near another one, so that a row is in view. No more rows are asked for than
    /// there is room for.
    static func top(near top: Int, showing chosen: Int, room: Int, height: (Int) -> Int) -> Int {
        guard chosen > top else { return chosen }
        var first = chosen
        var used = height(chosen)
        while first > top {
            used += height(first - 1)
            guard used <= room else { break }
            first -= 1
        }
        return first
    }
}
