/// A key, whatever the terminal sends for it.
package enum Key: Hashable, Sendable {
    /// A printable character as typed.
    case character(String)
    case enter, tab, backtab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F12.
    case function(Int)
    /// Ctrl with a lower-case letter or one of `@[\]^_`.
    case control(Character)
    /// Alt with a character.
    case alt(Character)
    case mouse(Mouse)

    /// The character that Backspace sends after Alt.
    package static let backspaceLetter: Character = "\u{7F}"

    /// The name that the help and the hints give it.
    package var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let text): text
        case .enter: "Enter"
        case .tab: "Tab"
        case .backtab: "Shift-Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .function(let number): "F\(number)"
        case .control(let letter): "^\(letter.uppercased())"
        case .alt(Self.backspaceLetter): "Alt-Backspace"
        case .alt(let letter): "Alt-\(letter)"
        case .mouse: "Mouse"
        }
    }
}
