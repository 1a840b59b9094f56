/// Keeps the first notes of many in a row: a log in debug mode has hundreds between two commands.
struct NoteFolding {
    private static let mostKept = 12
    private var count = 0

    /// Whether the next note is kept.
    mutating func keeps() -> Bool {
        count += 1
        return count <= Self.mostKept
    }

    /// The row of notes has ended; how many were left out.
    mutating func end() -> Int? {
        defer { count = 0 }
        return count > Self.mostKept ? count - Self.mostKept : nil
    }
}
