/// The refusals that were seen, so that a kind of them is written in full once.
///
/// The same again is written in short when its count has another digit: at the 10th, the 100th, the 1000th time.
package struct RefusalRoll {
    /// Beyond so many kinds all are forgotten.
    private static let most = 10_000

    private struct Kind {
        let number: Int
        var count = 1
    }

    private var kinds: [RefusalKey: Kind] = [:]
    private var next = 1

    package init() {}

    /// The line to print; nil where the same was printed before.
    package mutating func line(_ refusal: LoggedRefusal, _ meaning: RefusalMeaning, _ key: RefusalKey) -> String? {
        if var kind = kinds[key] {
            kind.count += 1
            kinds[key] = kind
            guard Self.isRound(kind.count) else { return nil }
            let last = RefusalForm.line(refusal, at: kind.count)
            return "#\(kind.number) \(last)"
        }
        if kinds.count >= Self.most { kinds.removeAll(keepingCapacity: true) }
        kinds[key] = Kind(number: next)
        defer { next += 1 }
        return "#\(next) \(RefusalForm.line(refusal, meaning))"
    }

    private static func isRound(_ count: Int) -> Bool {
        var rest = count
        while rest.isMultiple(of: 10) { rest /= 10 }
        return rest == 1
    }
}
