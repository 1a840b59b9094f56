/// What was changed in a line, so that it can be undone and done again. What a change costs does not depend on how many
/// there are.
struct UndoLog: Hashable, Sendable {
    /// So many characters were inserted at a place, instead of those that were there.
    struct Change: Hashable, Sendable {
        let place: Int
        var removed: [Character]
        var inserted: Int
        /// Whether it is typing, so that the next letters belong to it.
        var isTyping = false
    }

    /// The most changes kept.
    static let most = 1000
    /// The most removed characters kept.
    static let mostCharacters = 1 << 17

    private var done: [Change] = []
    private var undone: [Change] = []
    private var characters = 0

    /// Keeps a change. What had been undone cannot be done again any more.
    mutating func keep(_ change: Change) {
        undone.removeAll()
        guard let last = done.last, last.isTyping, change.isTyping, last.place + last.inserted == change.place else {
            return push(change)
        }
        done[done.count - 1].inserted += change.inserted
    }

    mutating func takeNewest() -> Change? {
        guard let change = done.popLast() else { return nil }
        characters -= change.removed.count
        return change
    }

    mutating func takeUndone() -> Change? { undone.popLast() }

    /// Keeps the opposite of a change that was undone.
    mutating func keepUndone(_ change: Change) { undone.append(change) }

    /// Keeps the opposite of one that was done again.
    mutating func keepRedone(_ change: Change) { push(change) }

    private mutating func push(_ change: Change) {
        done.append(change)
        characters += change.removed.count
        // Half of them, so that a change costs the same when the list is full.
        if done.count > Self.most || characters > Self.mostCharacters && done.count > 1 {
            let count = (done.count + 1) / 2
            characters -= done.prefix(count).reduce(0) { $0 + $1.removed.count }
            done.removeFirst(count)
        }
    }
}
