// What a terminal has to draw.
extension Screen {
    /// The columns of a row that hold all its cells that differ from another screen of the same size; empty where the
    /// rows are equal.
    package func changes(inRow y: Int, since other: Screen) -> Range<Int> {
        let start = y * size.width
        guard size == other.size, y >= 0, y < size.height, !isEqual(cellsFrom: start, to: other) else { return 0..<0 }
        let row = start..<start + size.width
        guard let first = row.first(where: { cells[$0] != other.cells[$0] }),
            let last = row.last(where: { cells[$0] != other.cells[$0] })
        else { return 0..<0 }
        // A wide character is drawn whole.
        let from = cells[first].width == 0 ? first - 1 : first
        return max(0, from - start)..<last - start + 1
    }

    /// Whether a row is the same, as memory: comparing the cells of a screen one by one takes twenty times as long.
    private func isEqual(cellsFrom start: Int, to other: Screen) -> Bool {
        let words = MemoryLayout<Cell>.stride / MemoryLayout<UInt32>.stride
        let row = start * words..<(start + size.width) * words
        return cells.withUnsafeBytes { own in
            other.cells.withUnsafeBytes { others in
                let (own, others) = (own.bindMemory(to: UInt32.self), others.bindMemory(to: UInt32.self))
                // All of them, without a branch, so that several are compared at once.
                return row.reduce(0) { $0 | (own[$1] ^ others[$1]) } == 0
            }
        }
    }
}
