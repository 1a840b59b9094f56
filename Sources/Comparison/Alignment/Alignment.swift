/// Two lists, place by place: what they have in common, and what only one of them has.
///
/// The shortest way from one list to the other, by Myers' algorithm (An O(ND) difference algorithm, 1986), in rounds: after
/// `most` edits the way that has come furthest is followed, and a new round begins there. So lists of any length
/// need a bounded amount of memory beside themselves, and time that grows with their length.
package enum Alignment {
    /// A place in either list, or in one of them.
    package struct Pair: Hashable, Sendable {
        package let before: Int?
        package let after: Int?

        package init(_ before: Int?, _ after: Int?) { (self.before, self.after) = (before, after) }
    }

    /// How many edits a round follows.
    private static let most = 200

    /// The pairs in order; where only one list has something, what is in the first one comes first.
    package static func pairs(_ before: ArraySlice<Int>, _ after: ArraySlice<Int>) -> [Pair] {
        var pairs: [Pair] = []
        pairs.reserveCapacity(max(before.count, after.count))
        var (x, y) = (before.startIndex, after.startIndex)
        while x < before.endIndex, y < after.endIndex {
            if before[x] == after[y] {
                pairs.append(Pair(x, y))
                (x, y) = (x + 1, y + 1)
                continue
            }
            var round = AlignmentRound(before[x...], after[y...], most: most)
            let end = round.run()
            for match in round.matches(to: end) {
                add(&pairs, x..<match.x, y..<match.y)
                pairs.append(Pair(match.x, match.y))
                (x, y) = (match.x + 1, match.y + 1)
            }
            add(&pairs, x..<end.x, y..<end.y)
            (x, y) = (end.x, end.y)
        }
        add(&pairs, x..<before.endIndex, y..<after.endIndex)
        return pairs
    }

    private static func add(_ pairs: inout [Pair], _ before: Range<Int>, _ after: Range<Int>) {
        for place in before { pairs.append(Pair(place, nil)) }
        for place in after { pairs.append(Pair(nil, place)) }
    }
}
