/// What is said of a row.
package enum RowWords {
    /// A few words per difference; none where the row is the same.
    package static func all(_ row: ComparedRow, _ names: SideNames) -> [String] {
        if row.isBeyondEnd { return ["not compared: the session had ended"] }
        // The code says after how long it came.
        let hasCode = row.differences.contains { $0.kind == .code }
        return row.differences.filter { !hasCode || $0.kind != .time }.map { $0.words(names) }
    }

    /// The outcome of a comparison in one sentence.
    package static func summary(_ comparison: Comparison) -> String {
        let steps = comparison.rows.count == 1 ? "1 step" : "\(comparison.rows.count) steps"
        let left = comparison.notComparedCount
        let different = comparison.different.count - left
        var sentence =
            different == 0
            ? "No differences in \(steps)" : "\(different) of \(steps) differ\(different == 1 ? "s" : "")"
        if left > 0 {
            sentence += "; \(left) \(left == 1 ? "was" : "were") not compared, because the session had ended"
        }
        return "\(sentence)."
    }
}
