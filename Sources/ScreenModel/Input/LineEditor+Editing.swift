// What the keys of emacs and readline do to a line.
extension LineEditor {
    /// Carries out an edit; false where it would make the line too long.
    @discardableResult
    package mutating func perform(_ edit: Edit) -> Bool {
        beginEdit(edit)
        switch edit {
        case .left: move(to: before.count - 1)
        case .right: move(to: before.count + 1)
        case .start: move(to: 0)
        case .end: move(to: before.count + after.count)
        case .wordLeft: move(to: before.count - wordBefore)
        case .wordRight: move(to: before.count + wordAfter)
        case .deleteLeft: replace(min(1, before.count))
        case .deleteRight: replace(0, min(1, after.count))
        case .cutToEnd: cut(right: after.count)
        case .cutToStart: cut(left: before.count)
        case .cutWordLeft: cut(left: wordBefore)
        case .cutWordRight: cut(right: wordAfter)
        case .cutToSpace: cut(left: Self.length(ofWordIn: before.reversed()) { !$0.isWhitespace })
        case .yank: return yank()
        case .yankOlder: return yankOlder()
        case .transpose: transpose()
        case .upperCase: return changeWord { $0.uppercased() }
        case .lowerCase: return changeWord { $0.lowercased() }
        case .capitalize: return changeWord(Self.capitalized)
        case .undo: undo()
        case .redo: redo()
        }
        return true
    }

    /// Cuts the whole line.
    mutating func cutAll() {
        move(to: 0)
        cut(right: after.count)
    }

    /// Changes the case of so many letters from the cursor on.
    mutating func changeCase(of count: Int) {
        let count = min(count, after.count)
        let letters = after.suffix(count).reversed().flatMap {
            Array($0.isLowercase ? $0.uppercased() : $0.lowercased())
        }
        replace(0, count, by: letters)
    }

    /// Swaps the characters around the cursor, or the last two at the end of the line.
    private mutating func transpose() {
        guard !before.isEmpty, before.count + after.count > 1 else { return }
        if after.isEmpty { move(to: before.count - 1) }
        guard let left = before.last, let right = after.last else { return }
        replace(1, 1, by: [right, left])
    }

    /// Changes the letters from the cursor to the end of the word; false where they would have no room.
    private mutating func changeWord(_ change: (String) -> String) -> Bool {
        let count = wordAfter
        let word = String(after.suffix(count).reversed())
        return replace(0, count, by: Array(change(word)))
    }

    private static func capitalized(_ text: String) -> String {
        guard let first = text.firstIndex(where: isOfWord) else { return text }
        let rest = text.index(after: first)
        return text[..<first] + text[first..<rest].uppercased() + text[rest...].lowercased()
    }

    /// How many characters in front of the cursor belong to the word there, with what separates it from the cursor.
    private var wordBefore: Int { Self.length(ofWordIn: before.reversed(), Self.isOfWord) }

    /// The same for those after the cursor.
    private var wordAfter: Int { Self.length(ofWordIn: after.reversed(), Self.isOfWord) }

    private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private static func length(
        ofWordIn characters: some Sequence<Character>, _ isOfWord: (Character) -> Bool
    ) -> Int {
        var count = 0
        var isInWord = false
        for character in characters {
            let isPart = isOfWord(character)
            if isInWord && !isPart { break }
            isInWord = isPart
            count += 1
        }
        return count
    }
}
