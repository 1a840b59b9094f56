/// The keys of vi in the line: the mode, and what has been typed of a command of the normal mode.
///
///     d2w   operator, count, motion        3x   count, command        fa   motion, its character
package struct ViKeys: Hashable, Sendable {
    /// What a key asks for beyond the line.
    enum Wish: Hashable, Sendable {
        case nothing
        case older, newer, search
    }

    package private(set) var isNormal = false
    /// The count that is typed; nil for none. A line has no more characters than that.
    private var count: Int?
    private var operation: Character?
    /// The count in front of the operator, by which the one after it is multiplied.
    private var factor = 1
    /// f, F, t, T or r, which are followed by a character.
    private var awaiting: Character?
    private var lastFind: (key: Character, wanted: Character)? {
        get { find.isEmpty ? nil : (find[0], find[1]) }
        set { find = newValue.map { [$0.key, $0.wanted] } ?? [] }
    }
    private var find: [Character] = []

    private static let operations: Set<Character> = ["d", "c", "y"]

    /// Esc: ends typing, or the command that is begun; false where there is nothing to end.
    mutating func escape(_ line: inout LineEditor) -> Bool {
        guard isNormal else {
            isNormal = true
            line.move(to: line.before.count - 1)
            return true
        }
        let isBegun = count != nil || operation != nil || awaiting != nil
        reset()
        return isBegun
    }

    /// Typing comes next, as in every new line.
    mutating func insert() {
        isNormal = false
        reset()
    }

    private mutating func reset() {
        count = nil
        operation = nil
        factor = 1
        awaiting = nil
    }

    /// A character in the normal mode.
    mutating func type(_ key: Character, in line: inout LineEditor) -> Wish {
        if let awaiting {
            self.awaiting = nil
            complete(awaiting, key, &line)
        } else if let digit = key.wholeNumberValue, key.isASCII, digit > 0 || count != nil {
            count = min((count ?? 0) * 10 + digit, LineEditor.longestLine)
        } else if ViMotion.finds.contains(key) || key == "r" && operation == nil {
            awaiting = key
        } else if let motion = motion(key) {
            make(key == "w" && operation == "c" ? motionToEnd : motion, &line)
        } else if let operation {
            // dd, cc and yy are for the whole line.
            if key == operation { operate(0, line.before.count + line.after.count, &line) }
            reset()
        } else if Self.operations.contains(key) {
            operation = key
            factor = count ?? 1
            count = nil
        } else {
            return run(key, &line)
        }
        stay(in: &line)
        return .nothing
    }

    private mutating func run(_ key: Character, _ line: inout LineEditor) -> Wish {
        defer { reset() }
        switch key {
        case "k": return .older
        case "j": return .newer
        case "/": return .search
        default: break
        }
        guard let command = ViCommand.all[key] else { return .nothing }
        line.beginEdit(.left)
        command.run(&line, count ?? 1)
        isNormal = !command.inserts
        stay(in: &line)
        return .nothing
    }

    private mutating func complete(_ key: Character, _ wanted: Character, _ line: inout LineEditor) {
        guard key == "r" else {
            lastFind = (key, wanted)
            return make(.find(key, wanted), &line)
        }
        let count = count ?? 1
        if count <= line.after.count {
            line.replace(0, count, by: Array(repeating: wanted, count: count))
            line.move(to: line.before.count - 1)
        }
        reset()
    }

    private func motion(_ key: Character) -> ViMotion? {
        guard key == ";" || key == "," else { return ViMotion.all[key] }
        guard let lastFind else { return nil }
        return .find(key == ";" ? lastFind.key : Self.turned(lastFind.key), lastFind.wanted)
    }

    /// `cw` changes a word without the space after it.
    private var motionToEnd: ViMotion { ViMotion.all["e"] ?? ViMotion { _, place in place } }

    private static func turned(_ key: Character) -> Character {
        key.isLowercase ? Character(key.uppercased()) : Character(key.lowercased())
    }

    /// Makes a motion, and carries out the operator over it.
    private mutating func make(_ motion: ViMotion, _ line: inout LineEditor) {
        defer { reset() }
        let characters = line.before + line.after.reversed()
        let start = line.before.count
        var place = start
        for _ in 0..<min(factor * (count ?? 1), characters.count + 1) {
            guard let next = motion.target(characters, place), next != place else { break }
            place = next
        }
        guard operation != nil else { return line.move(to: place) }
        guard place != start || motion.isInclusive else { return }
        operate(min(start, place), max(start, place) + (motion.isInclusive ? 1 : 0), &line)
    }

    private mutating func operate(_ from: Int, _ to: Int, _ line: inout LineEditor) {
        let to = min(to, line.before.count + line.after.count)
        line.beginEdit(.left)
        line.move(to: from)
        if operation == "y" { return line.copy(to - from) }
        line.cut(right: to - from)
        isNormal = operation != "c"
    }

    /// In the normal mode the cursor is on a character.
    private func stay(in line: inout LineEditor) {
        if isNormal, line.after.isEmpty { line.move(to: line.before.count - 1) }
    }
}
