import ScreenModel

/// Turns the characters that the terminal sent into keys. Pure: the same input gives the same keys.
///
/// curses recognises the sequences that the terminal's description names. What it does not know comes here as single
/// characters; without this, an unknown key would type its sequence into the line:
///
///     ESC [ A      →   Up             as terminals send it in their other mode
///     ESC [ 1;5C   →   nothing        Ctrl-Right, which has no meaning here
///     ESC b        →   Alt-b
struct KeyDecoder {
    /// The longest sequence that is waited for; no key is that long.
    private static let mostPending = 32

    /// Escape and what has followed it.
    private var pending: [Unicode.Scalar] = []

    /// Takes one character; nil when it may be the beginning of a longer key, or belongs to one that means nothing.
    mutating func take(scalar: Unicode.Scalar) -> Key? {
        switch pending.count {
        case 0:
            guard scalar == "\u{1B}" else { return Self.key(for: scalar) }
            pending = [scalar]
            return nil
        case 1: return takeSecond(scalar)
        default: return takeFurther(scalar)
        }
    }

    /// Nothing more has come: what waited was all.
    mutating func finish() -> Key? {
        defer { pending = [] }
        switch pending.count {
        case 1: return .escape
        case 2: return .alt(Character(pending[1]))
        default: return nil
        }
    }

    private mutating func takeSecond(_ scalar: Unicode.Scalar) -> Key? {
        // Esc pressed twice is once; some terminals write Alt with an arrow as an Escape before the sequence.
        if scalar == "\u{1B}" { return nil }
        if scalar == "[" || scalar == "O" {
            pending.append(scalar)
            return nil
        }
        pending = []
        // A key that came along with Esc is dropped: nothing shall be sent by Enter that was to be left.
        return Self.isControl(scalar) ? .escape : .alt(Character(scalar))
    }

    private mutating func takeFurther(_ scalar: Unicode.Scalar) -> Key? {
        if Self.isControl(scalar) {
            // No sequence holds one: this one was cut off, and another key begins.
            pending = []
            return take(scalar: scalar)
        }
        let isBracket = pending[1] == "["
        if isBracket && scalar.value < 0x40 {
            if pending.count < Self.mostPending { pending.append(scalar) }
            return nil
        }
        var parameters = String.UnicodeScalarView()
        parameters.append(contentsOf: pending[2...])
        pending = []
        return isBracket ? Self.key(String(parameters), scalar) : Self.application[scalar]
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || scalar.value == 0x7F
    }

    private static func key(for scalar: Unicode.Scalar) -> Key {
        switch scalar.value {
        case 0x0A, 0x0D: return .enter
        case 0x09: return .tab
        case 0x7F, 0x08: return .backspace
        case 0x00: return .control("@")
        case 0x01...0x1A: return .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
        case 0x1B...0x1F: return .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
        default: return .character(String(scalar))
        }
    }

    // Sequences

    /// The key of `ESC [ parameters final`. With a modifier it is another key, of which nothing is known here.
    private static func key(_ parameters: String, _ final: Unicode.Scalar) -> Key? {
        if final == "~" { return numbered[parameters] }
        return parameters.isEmpty ? plain[final] : nil
    }

    private static let plain: [Unicode.Scalar: Key] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backtab,
    ]

    private static let application: [Unicode.Scalar: Key] = [
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "M": .enter,
        "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
    ]

    private static let numbered: [String: Key] = [
        "1": .home, "2": .insert, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home, "8": .end,
        "11": .function(1), "12": .function(2), "13": .function(3), "14": .function(4), "15": .function(5),
        "17": .function(6), "18": .function(7), "19": .function(8), "20": .function(9), "21": .function(10),
        "23": .function(11), "24": .function(12),
    ]
}
