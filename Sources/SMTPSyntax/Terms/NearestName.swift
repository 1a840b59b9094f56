/// The name that was probably meant.
package enum NearestName {
    /// The known name with the fewest letters to change, if they are at most a third of it; nil for none.
    package static func of(_ written: String, among known: [String]) -> String? {
        // No name is as long, and the work grows with the square.
        guard written.utf8.count <= 40 else { return nil }
        let distances = known.map {
            (name: $0, distance: distance(Array(written.lowercased()), Array($0.lowercased())))
        }
        guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, best.name.count / 3) ? best.name : nil
    }

    /// How many letters to insert, remove, replace, or swap with their neighbour.
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var before: [Int] = []
        var row = Array(0...other.count)
        for (line, letter) in one.enumerated() {
            var next = [line + 1]
            for (column, second) in other.enumerated() {
                var least = min(row[column] + (letter == second ? 0 : 1), row[column + 1] + 1, next[column] + 1)
                if line > 0, column > 0, letter == other[column - 1], one[line - 1] == second {
                    least = min(least, before[column - 1] + 1)
                }
                next.append(least)
            }
            (before, row) = (row, next)
        }
        return row[other.count]
    }
}
