/// One round of the search for the shortest way between two lists.
///
/// A way is on the diagonal `k = x - y`. `furthest` keeps, per diagonal, how far along the first list a way with so many
/// edits comes.
struct AlignmentRound {
    /// A place in both lists.
    struct Place: Hashable {
        let x: Int
        let y: Int
    }

    /// The last edit of a way to a diagonal: the diagonal it comes from, and where along the first list it ends.
    private struct Step {
        let from: Int
        let x: Int
    }

    private let before: ArraySlice<Int>
    private let after: ArraySlice<Int>
    /// The index of the diagonal 0.
    private let middle: Int
    private var furthest: [Int]
    /// What the furthest were before each number of edits.
    private var trace: [[Int]] = []

    /// A diagonal on which no way is.
    private static let none = Int.min / 2

    /// A round of so many edits at most.
    init(_ before: ArraySlice<Int>, _ after: ArraySlice<Int>, most: Int) {
        self.before = before
        self.after = after
        middle = most + 1
        furthest = Array(repeating: Self.none, count: 2 * most + 3)
        // The way without an edit begins at the first place.
        furthest[middle + 1] = 0
    }

    /// Returns where the best way has come: to the end, or furthest.
    mutating func run() -> Place {
        var best = Place(x: 0, y: 0)
        for edits in 0..<middle {
            trace.append(furthest)
            best = Place(x: 0, y: 0)
            for k in stride(from: -edits, through: edits, by: 2) {
                let place = place(on: k)
                furthest[middle + k] = place?.x ?? Self.none
                guard let place else { continue }
                if place.x == before.count, place.y == after.count { return absolute(place) }
                if place.x + place.y > best.x + best.y { best = place }
            }
        }
        return absolute(best)
    }

    private func absolute(_ place: Place) -> Place {
        Place(x: before.startIndex + place.x, y: after.startIndex + place.y)
    }

    /// The furthest place on a diagonal with one edit more; nil where there is none.
    private func place(on k: Int) -> Place? {
        guard var x = step(to: k, in: furthest)?.x else { return nil }
        while x < before.count, x - k < after.count,
            before[before.startIndex + x] == after[after.startIndex + x - k]
        { x += 1 }
        return Place(x: x, y: x - k)
    }

    /// The better one of the two ways to a diagonal: a place more of the second list, or one of the first.
    private func step(to k: Int, in furthest: [Int]) -> Step? {
        let down = furthest[middle + k + 1]
        let right = furthest[middle + k - 1] + 1
        let canGoDown = isInside(down, k)
        guard isInside(right, k), !canGoDown || right > down else {
            return canGoDown ? Step(from: k + 1, x: down) : nil
        }
        return Step(from: k - 1, x: right)
    }

    private func isInside(_ x: Int, _ k: Int) -> Bool {
        x >= 0 && x <= before.count && x - k >= 0 && x - k <= after.count
    }

    /// What both lists have on the way to a place, in order.
    func matches(to end: Place) -> [Place] {
        var matches: [Place] = []
        var (x, k) = (end.x - before.startIndex, end.x - before.startIndex - (end.y - after.startIndex))
        for row in trace.dropFirst().reversed() {
            guard let step = step(to: k, in: row) else { break }
            while x > step.x {
                x -= 1
                matches.append(absolute(Place(x: x, y: x - k)))
            }
            (x, k) = (row[middle + step.from], step.from)
        }
        while x > 0 {
            x -= 1
            matches.append(absolute(Place(x: x, y: x - k)))
        }
        return matches.reversed()
    }
}
