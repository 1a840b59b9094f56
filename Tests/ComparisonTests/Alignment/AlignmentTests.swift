import Testing

@testable import Comparison

@Suite("Lists side by side")
struct AlignmentTests {
    private static func pairs(_ before: [Int], _ after: [Int]) -> [Alignment.Pair] {
        Alignment.pairs(before[...], after[...])
    }

    /// A list of pseudo-random numbers, the same each time.
    private static func numbers(_ count: Int, below limit: Int, seed: UInt64) -> [Int] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
    }

    /// Each place occurs once, in order, and only equal things are paired.
    private static func check(_ before: [Int], _ after: [Int]) {
        let pairs = pairs(before, after)
        #expect(pairs.compactMap(\.before) == Array(before.indices))
        #expect(pairs.compactMap(\.after) == Array(after.indices))
        for pair in pairs {
            if let old = pair.before, let new = pair.after { #expect(before[old] == after[new]) }
        }
    }

    /// The length of the longest list that both have in common, by the table of all beginnings.
    private static func common(_ before: [Int], _ after: [Int]) -> Int {
        var row = Array(repeating: 0, count: after.count + 1)
        for old in before {
            var diagonal = 0
            for (place, new) in after.enumerated() {
                let above = row[place + 1]
                row[place + 1] = old == new ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return row[after.count]
    }

    @Test("as much as possible is paired", arguments: 0..<60)
    func shortest(_ seed: Int) {
        let before = Self.numbers(seed % 25, below: 1 + seed % 5, seed: UInt64(seed))
        let after = Self.numbers((seed * 7) % 23, below: 1 + seed % 5, seed: UInt64(seed + 1000))
        Self.check(before, after)
        let paired = Self.pairs(before, after).count { $0.before != nil && $0.after != nil }
        #expect(paired == Self.common(before, after), "\(before) \(after)")
    }

    @Test("nothing, and something")
    func empty() {
        #expect(Self.pairs([], []).isEmpty)
        #expect(Self.pairs([1], []) == [Alignment.Pair(0, nil)])
        #expect(Self.pairs([], [1]) == [Alignment.Pair(nil, 0)])
        #expect(Self.pairs([1, 2, 3], [1, 3]) == [.init(0, 0), .init(1, nil), .init(2, 1)])
    }

    @Test("lists that have more differences than a round follows are whole")
    func rounds() {
        let before = Self.numbers(3000, below: 2500, seed: 1)
        Self.check(before, Self.numbers(2800, below: 2500, seed: 2))
        Self.check(before, before.reversed())
        Self.check(before, Array(before.dropFirst(700)))
        let changed = before.enumerated().map { $0.offset.isMultiple(of: 3) ? -$0.element : $0.element }
        Self.check(before, changed)
        let paired = Self.pairs(before, changed).count { $0.before != nil && $0.after != nil }
        #expect(paired >= 2000)
    }
}
