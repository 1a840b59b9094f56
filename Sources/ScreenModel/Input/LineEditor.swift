/// The one line editor of the program, with the keys of emacs and readline.
///
/// It holds characters as typed and knows nothing of SMTP or of the screen.
package struct LineEditor: Hashable, Sendable {
    package private(set) var characters: [Character] = []
    /// The place of the cursor: 0 is before the first character.
    package private(set) var cursor = 0
    /// What was cut last, for `yank`.
    private var cut: [Character] = []

    package init() {}

    package var text: String { String(characters) }
    package var isEmpty: Bool { characters.isEmpty }

    /// Replaces the whole line; the cursor goes to its end.
    package mutating func set(_ text: String) {
        characters = Array(text)
        cursor = characters.count
    }

    package mutating func insert(_ text: String) {
        let new = Array(text)
        characters.insert(contentsOf: new, at: cursor)
        cursor += new.count
    }

    /// Forgets what was cut, which may be part of a password.
    package mutating func forgetCut() { cut = [] }

    /// Empties the line and returns what was in it.
    package mutating func take() -> String {
        defer { set("") }
        return text
    }

    package mutating func perform(_ edit: Edit) {
        switch edit {
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .wordLeft: cursor = wordStart
        case .wordRight: cursor = wordEnd
        case .start: cursor = 0
        case .end: cursor = characters.count
        case .deleteLeft: if cursor > 0 { remove(cursor - 1..<cursor) }
        case .deleteRight: if cursor < characters.count { remove(cursor..<cursor + 1) }
        case .cutToEnd: cutOut(cursor..<characters.count)
        case .cutToStart: cutOut(0..<cursor)
        case .cutWordLeft: cutOut(wordStart..<cursor)
        case .cutWordRight: cutOut(cursor..<wordEnd)
        case .yank: insert(String(cut))
        }
    }

    private mutating func remove(_ range: Range<Int>) {
        characters.removeSubrange(range)
        cursor = range.lowerBound
    }

    private mutating func cutOut(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        cut = Array(characters[range])
        remove(range)
    }

    private var wordStart: Int {
        var index = cursor
        while index > 0, characters[index - 1].isWhitespace { index -= 1 }
        while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
        return index
    }

    private var wordEnd: Int {
        var index = cursor
        while index < characters.count, characters[index].isWhitespace { index += 1 }
        while index < characters.count, !characters[index].isWhitespace { index += 1 }
        return index
    }
}
