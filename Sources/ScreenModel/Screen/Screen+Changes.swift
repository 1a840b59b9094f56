// What a terminal has to draw.
extension Screen {
    /// The columns of a row that hold all its cells that differ from another screen of the same size; empty where the
    /// rows are equal.
    package func changes(inRow y: Int, since other: Screen) -> Range<Int> {
        guard size == other.size, y >= 0, y < size.height, !Self.areEqual(rows[y], other.rows[y]) else { return 0..<0 }
        let (row, before) = (rows[y], other.rows[y])
        guard let first = row.indices.first(where: { row[$0] != before[$0] }),
            let last = row.indices.last(where: { row[$0] != before[$0] })
        else { return 0..<0 }
        // A wide character is drawn whole.
        return (row[first].width == 0 ? max(0, first - 1) : first)..<last + 1
    }

    /// Whether two rows of the same length are equal, as memory. Nearly all rows of a screen are those of the screen
    /// before.
    private static func areEqual(_ row: [Cell], _ other: [Cell]) -> Bool {
        row.withUnsafeBytes { row in
            other.withUnsafeBytes { other in
                if row.baseAddress == other.baseAddress { return true }
                let (words, others) = (row.bindMemory(to: UInt32.self), other.bindMemory(to: UInt32.self))
                // All of them, without a branch, so that several are compared at once.
                return words.indices.reduce(0) { $0 | (words[$1] ^ others[$1]) } == 0
            }
        }
    }
}
