/// A key, whatever the terminal sends for it.
public enum Key: Hashable, Sendable {
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

    /// The name that the help and the hints give it.
    public var name: String {
        switch self {
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
        case .alt(let letter): "Alt-\(letter)"
        case .mouse: "Mouse"
        }
    }
}

/// A button or the wheel of the mouse.
public struct Mouse: Hashable, Sendable {
    public enum Action: Hashable, Sendable {
        case press, wheelUp, wheelDown
    }

    public let action: Action
    public let at: Point

    public init(_ action: Action, at point: Point) {
        self.action = action
        at = point
    }
}
