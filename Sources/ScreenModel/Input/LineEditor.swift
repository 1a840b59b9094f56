import SMTPSyntax

/// The one line editor of the program, with the keys of emacs and readline.
///
/// It holds characters as typed and knows nothing of SMTP or of the screen. A character costs the same wherever it is
/// typed and however long the line is: the line is kept in two parts that meet at the cursor.
package struct LineEditor: Hashable, Sendable {
    /// The maximum length of a line in octets, as of a line that is received.
    package static let longestLine = LineSplitter.longestLine

    /// The characters in front of the cursor.
    private var before: [Character] = []
    /// Those after it, the last one of the line first.
    private var after: [Character] = []
    /// What was cut last, for `yank`.
    private var cut: [Character] = []
    /// The length of the line in octets.
    package private(set) var octetCount = 0
    private let mostOctets: Int

    package init(mostOctets: Int = longestLine) { self.mostOctets = mostOctets }

    package var text: String { Self.text(before[...]) + Self.text(after.reversed()[...]) }
    package var isEmpty: Bool { before.isEmpty && after.isEmpty }
    package var first: Character? { before.first ?? after.last }
    package var last: Character? { after.first ?? before.last }

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

    /// Replaces the whole line; the cursor goes to its end.
    package mutating func set(_ text: String) {
        before = Self.characters(of: text)
        after = []
        octetCount = text.utf8.count
    }

    /// Inserts a text at the cursor; false where the line would be too long, and then nothing of it is inserted.
    @discardableResult
    package mutating func insert(_ text: String) -> Bool {
        let octets = text.utf8.count
        guard octetCount + octets <= mostOctets else { return false }
        before += Self.characters(of: text)
        octetCount += octets
        return true
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

    /// Forgets what was cut, which may be part of a password.
    package mutating func forgetCut() { cut = [] }

    /// Carries out an edit; false where it would make the line too long.
    @discardableResult
    package mutating func perform(_ edit: Edit) -> Bool {
        switch edit {
        case .left: move(before.count - 1)
        case .right: move(before.count + 1)
        case .wordLeft: move(before.count - wordBefore)
        case .wordRight: move(before.count + wordAfter)
        case .start: move(0)
        case .end: move(before.count + after.count)
        case .deleteLeft: drop(before.popLast())
        case .deleteRight: drop(after.popLast())
        case .cutToEnd: cutAfter(after.count)
        case .cutToStart: cutBefore(before.count)
        case .cutWordLeft: cutBefore(wordBefore)
        case .cutWordRight: cutAfter(wordAfter)
        case .yank: return insert(String(cut))
        }
        return true
    }

    /// Moves the cursor to a place, or as near to it as there is one.
    private mutating func move(_ place: Int) {
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

    private mutating func drop(_ character: Character?) {
        octetCount -= character?.utf8.count ?? 0
    }

    private mutating func cutBefore(_ count: Int) {
        keep(Array(before.suffix(count)))
        before.removeLast(count)
    }

    private mutating func cutAfter(_ count: Int) {
        keep(after.suffix(count).reversed())
        after.removeLast(count)
    }

    private mutating func keep(_ characters: [Character]) {
        guard !characters.isEmpty else { return }
        cut = characters
        octetCount -= characters.reduce(0) { $0 + $1.utf8.count }
    }

    /// How many characters in front of the cursor belong to the word there, with the spaces after it.
    private var wordBefore: Int { Self.wordLength(in: before.reversed()) }

    /// How many characters after the cursor belong to the word there, with the spaces in front of it.
    private var wordAfter: Int { Self.wordLength(in: after.reversed()) }

    private static func wordLength(in characters: some Sequence<Character>) -> Int {
        var count = 0
        var isInWord = false
        for character in characters {
            if character.isWhitespace && isInWord { break }
            isInWord = isInWord || !character.isWhitespace
            count += 1
        }
        return count
    }
}
