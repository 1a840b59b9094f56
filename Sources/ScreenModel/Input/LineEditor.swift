import SMTPSyntax

/// The one line editor of the program, with the keys of emacs and readline.
///
/// It holds characters as typed and knows nothing of SMTP or of the screen. A character costs the same wherever it is
/// typed and however long the line is: the line is kept in two parts that meet at the cursor.
package struct LineEditor: Hashable, Sendable {
    /// The maximum length of a line in octets, as of a line that is received.
    package static let longestLine = LineSplitter.longestLine

    /// What was done last: what is cut right after a cut is added to it, and only after a yank can it be replaced.
    private enum Previous: Hashable {
        case other
        case cut
        /// So many characters were inserted.
        case yank(Int)
    }

    /// The characters in front of the cursor.
    private(set) var before: [Character] = []
    /// Those after it, the last one of the line first.
    private(set) var after: [Character] = []
    private var ring = KillRing()
    private var changes = UndoLog()
    private var previous = Previous.other
    /// The length of the line in octets.
    package private(set) var octetCount = 0
    private let mostOctets: Int
    /// Whether the line is a secret, so that nothing of it is kept beside the line.
    var isSecret = false { didSet { if isSecret != oldValue { changes = UndoLog() } } }

    package init(mostOctets: Int = longestLine) { self.mostOctets = mostOctets }

    package var text: String { Self.text(before[...]) + Self.text(after.reversed()[...]) }
    package var isEmpty: Bool { before.isEmpty && after.isEmpty }
    package var first: Character? { before.first ?? after.last }
    package var last: Character? { after.first ?? before.last }
    /// Whether the cursor is at the end of the line.
    var isAtEnd: Bool { after.isEmpty }

    /// So many characters in front of the cursor, and after it, at most.
    package func around(_ most: Int) -> (before: String, after: String) {
        (Self.text(before.suffix(most)), Self.text(after.suffix(most).reversed()[...]))
    }

    /// So many characters at the beginning of the line, at most.
    package func beginning(_ most: Int) -> String {
        Self.text(before.prefix(most)) + Self.text(after.suffix(max(0, most - before.count)).reversed()[...])
    }

    /// One by one: the initializer of `String` for sequences takes a thousand instructions for a character.
    private static func text(_ characters: ArraySlice<Character>) -> String {
        var text = ""
        for character in characters { text.append(character) }
        return text
    }

    /// Begins with another line; the cursor goes to its end, and there is nothing to undo.
    package mutating func set(_ text: String) {
        before = Self.characters(of: text)
        after = []
        octetCount = text.utf8.count
        changes = UndoLog()
        previous = .other
    }

    /// Replaces the whole line, which can be undone; the cursor goes so many characters in front of its end.
    mutating func replace(by text: String, cursor: Int = 0) {
        move(to: before.count + after.count)
        replace(before.count, by: Self.characters(of: text))
        move(to: before.count - cursor)
        previous = .other
    }

    /// Inserts a text at the cursor; false where the line would be too long, and then nothing of it is inserted.
    @discardableResult
    package mutating func insert(_ text: String) -> Bool {
        previous = .other
        let characters = Self.characters(of: text)
        // Undone word by word.
        return replace(by: characters, isTyping: characters.count == 1 && characters[0] != " ")
    }

    /// The most scalars that are one character of a line. A thousand marks on one letter are many characters.
    private static let mostScalars = 16

    private static func characters(of text: String) -> [Character] {
        text.flatMap { character -> [Character] in
            let scalars = Array(character.unicodeScalars)
            guard scalars.count > mostScalars else { return [character] }
            return scalars.map { Character($0) }
        }
    }

    /// Forgets what was cut and what was changed, which may be part of a password.
    package mutating func forgetMemory() {
        ring = KillRing()
        changes = UndoLog()
        previous = .other
    }

    /// Moves the cursor to a place, or as near to it as there is one.
    mutating func move(to place: Int) {
        let place = max(0, min(place, before.count + after.count))
        if place < before.count {
            after += before[place...].reversed()
            before.removeSubrange(place...)
        } else {
            let count = place - before.count
            before += after.suffix(count).reversed()
            after.removeLast(count)
        }
    }

    /// Replaces so many characters in front of the cursor and after it; the cursor is after the new ones. False where the
    /// line would be too long, and then nothing is changed.
    @discardableResult
    mutating func replace(
        _ left: Int = 0, _ right: Int = 0, by characters: [Character] = [], isTyping: Bool = false
    ) -> Bool {
        let removed = Array(before.suffix(left)) + after.suffix(right).reversed()
        let octets = Self.octets(of: characters) - Self.octets(of: removed)
        guard octets <= 0 || octetCount + octets <= mostOctets else { return false }
        octetCount += octets
        before.removeLast(left)
        after.removeLast(right)
        if !isSecret && !(removed.isEmpty && characters.isEmpty) {
            changes.keep(
                UndoLog.Change(
                    place: before.count, removed: removed, inserted: characters.count, isTyping: isTyping))
        }
        before += characters
        return true
    }

    private static func octets(of characters: [Character]) -> Int { characters.reduce(0) { $0 + $1.utf8.count } }
}

// Cutting, and undoing
extension LineEditor {
    /// What an edit does to the line ends what was begun by the one before.
    mutating func beginEdit(_ edit: Edit) {
        switch edit {
        case .cutToEnd, .cutToStart, .cutWordLeft, .cutWordRight, .cutToSpace, .yankOlder: break
        default: previous = .other
        }
    }

    /// Cuts so many characters in front of the cursor, or after it.
    mutating func cut(left: Int = 0, right: Int = 0) {
        let text = Array(before.suffix(left)) + after.suffix(right).reversed()
        defer { previous = .cut }
        guard !text.isEmpty else { return }
        replace(left, right)
        guard !isSecret else { return }
        previous == .cut ? ring.extend(text, at: left > 0 ? .front : .back) : ring.keep(text)
    }

    /// Keeps so many characters after the cursor as if they had been cut.
    mutating func copy(_ count: Int) {
        if !isSecret { ring.keep(after.suffix(count).reversed()) }
    }

    mutating func yank() -> Bool {
        let text = ring.current
        guard replace(by: text) else { return false }
        previous = .yank(text.count)
        return true
    }

    /// Puts what was cut before in the place of what was just inserted.
    mutating func yankOlder() -> Bool {
        guard case .yank(let count) = previous else { return true }
        ring.turn()
        let text = ring.current
        guard replace(count, by: text) else { return false }
        previous = .yank(text.count)
        return true
    }

    mutating func undo() {
        guard let change = changes.takeNewest() else { return }
        let opposite = revert(change)
        changes.keepUndone(opposite)
    }

    mutating func redo() {
        guard let change = changes.takeUndone() else { return }
        let opposite = revert(change)
        changes.keepRedone(opposite)
    }

    /// Reverts a change, and returns its opposite.
    private mutating func revert(_ change: UndoLog.Change) -> UndoLog.Change {
        move(to: change.place + change.inserted)
        let inserted = Array(before.suffix(change.inserted))
        before.removeLast(inserted.count)
        octetCount += Self.octets(of: change.removed) - Self.octets(of: inserted)
        before += change.removed
        return UndoLog.Change(place: change.place, removed: inserted, inserted: change.removed.count)
    }
}
