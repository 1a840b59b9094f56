/// What a side pane says, before it is known how much room it gets.
package struct SideParts: Hashable, Sendable {
    /// What its rule says.
    var title: StyledLine
    /// At the right end of its rule.
    var remark = StyledLine()
    var lines: [StyledLine]
    /// The same in fewer rows, for a pane that has no room for all of them.
    var fewer: [StyledLine]?
    /// What is below a second rule; empty where there is none.
    var next: [StyledLine] = []
    /// What that rule says.
    var nextTitle = StyledLine("Next", .title)
    /// The same in fewer rows.
    var fewerNext: [StyledLine]?
    /// How many of its first rows are kept where there is not room for all, up to three fifths.
    var keptNext = 0

    var needs: SideNeeds { SideNeeds(lines: lines.count, next: next.count) }

    /// What fits into so many rows, the rules excluded. What is next keeps three tenths of them.
    func fitting(_ room: Int) -> (lines: [StyledLine], next: [StyledLine], rows: Int) {
        guard !next.isEmpty else { return (lines.count > room ? fewer ?? lines : lines, [], room) }
        let least = min(next.count, max(1, min(2, room / 2), room * 3 / 10, min(keptNext, room * 3 / 5)))
        let shown = lines.count > room - least ? fewer ?? lines : lines
        let nextRoom = max(least, min(next.count, room - shown.count))
        return (shown, next.count > nextRoom ? fewerNext ?? next : next, room - nextRoom)
    }
}
