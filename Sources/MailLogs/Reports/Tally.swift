/// Counts by name, of so many names; what comes beyond them counts as other.
struct Tally {
    /// How many names are kept.
    static let most = 10_000

    struct Count: Hashable, Sendable {
        var remote = 0
        var local = 0

        var sum: Int { remote + local }
    }

    private(set) var counts: [String: Count] = [:]
    private(set) var others = Count()

    mutating func add(_ name: String, _ speaker: Speaker) {
        guard counts[name] != nil || counts.count < Self.most else { return Self.add(&others, speaker) }
        Self.add(&counts[name, default: Count()], speaker)
    }

    private static func add(_ count: inout Count, _ speaker: Speaker) {
        if speaker == .remote { count.remote += 1 } else { count.local += 1 }
    }

    /// The most frequent first; of equal counts by name.
    var ranked: [(name: String, count: Count)] {
        counts.map { (name: $0.key, count: $0.value) }.sorted { left, right in
            left.count.sum == right.count.sum ? left.name < right.name : left.count.sum > right.count.sum
        }
    }
}
