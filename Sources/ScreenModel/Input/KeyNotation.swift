/// Keys written as text, in vim's notation: the form in which tests type and help names them exactly.
///
///     EHLO a<CR><Up><C-a><F1>   →   E H L O space a, Enter, Up, Ctrl-A, F1
///
/// A key without a character is written in angle brackets, and so is `<lt>` for `<` itself. The mouse has no such form.
package enum KeyNotation {
    /// The keys that a text denotes; nil where a bracket names no key or is never closed.
    package static func parse(_ text: String) -> [Key]? {
        var keys: [Key] = []
        var rest = Substring(text)
        while let character = rest.popFirst() {
            guard character == "<" else {
                keys.append(.character(String(character)))
                continue
            }
            guard let close = rest.firstIndex(of: ">") else { return nil }
            // In `<A->>` the first bracket is the key.
            let isTheKey = rest[..<close] == "A-" && rest[close...].hasPrefix(">>")
            let end = isTheKey ? rest.index(after: close) : close
            guard let key = key(named: rest[..<end]) else { return nil }
            keys.append(key)
            rest = rest[rest.index(after: end)...]
        }
        return keys
    }

    /// The text for some keys; `parse` gives the keys back. Mouse keys are left out.
    package static func text(_ keys: some Sequence<Key>) -> String {
        keys.map(text).joined()
    }

    private static func text(_ key: Key) -> String {
        switch key {
        case .character("<"): "<lt>"
        case .character(let text): text
        case .function(let number): "<F\(number)>"
        case .control(let character): "<C-\(character)>"
        case .alt(Key.backspaceLetter): "<A-BS>"
        case .alt(let character): "<A-\(character)>"
        case .mouse: ""
        default: names.first { $0.key == key }.map { "<\($0.name)>" } ?? ""
        }
    }

    private static func key(named name: Substring) -> Key? {
        if name == "lt" { return .character("<") }
        if name == "A-BS" { return .alt(Key.backspaceLetter) }
        if let found = names.first(where: { $0.name == name }) { return found.key }
        if name.first == "F", let number = Int(name.dropFirst()), (1...12).contains(number) {
            // `F01` and `F+1` would be a second way to write the same.
            return name == "F\(number)" ? .function(number) : nil
        }
        guard name.count == 3, let last = name.last else { return nil }
        switch name.prefix(2) {
        case "C-": return isControl(last) ? .control(last) : nil
        case "A-": return .alt(last)
        default: return nil
        }
    }

    /// Whether Ctrl makes a character of its own of it.
    private static func isControl(_ character: Character) -> Bool {
        character.isASCII && character.isLowercase || "@[\\]^_".contains(character)
    }

    private static let names: [(name: String, key: Key)] = [
        ("CR", .enter), ("Tab", .tab), ("S-Tab", .backtab), ("Esc", .escape), ("BS", .backspace), ("Del", .delete),
        ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
        ("End", .end), ("PageUp", .pageUp), ("PageDown", .pageDown),
    ]
}
