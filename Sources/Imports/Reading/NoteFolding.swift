/// Keeps the first notes of many in a row: a log in debug mode has hundreds between two commands.
struct NoteFolding {
    private static let mostKept = 12
    /// So many lines that say an outcome are kept besides.
    private static let mostOutcomes = 30
    private var kept = 0
    private var outcomes = 0
    private var left = 0

    /// Whether the next note is kept.
    mutating func keeps(isOutcome: Bool = false) -> Bool {
        if kept < Self.mostKept {
            kept += 1
        } else if isOutcome, outcomes < Self.mostOutcomes {
            outcomes += 1
        } else {
            left += 1
            return false
        }
        return true
    }

    /// The row of notes has ended; how many were left out.
    mutating func end() -> Int? {
        defer { (kept, outcomes, left) = (0, 0, 0) }
        return left > 0 ? left : nil
    }
}
