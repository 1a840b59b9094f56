import ScreenModel

/// Decodes the characters that the terminal sends into keys. Pure: the same input gives the same keys.
///
/// curses recognises the sequences in the description of the terminal. Others arrive here as single characters; without
/// decoding, an unknown key would type its sequence into the line:
///
///     ESC [ A      →   Up             as terminals send it in the other cursor key mode
///     ESC [ 1;5C   →   nothing        Ctrl-Right, which the program does not use
///     ESC b        →   Alt-b
struct KeyDecoder {
    /// The maximum length of a sequence; no key is that long.
    private static let mostPending = 32

    /// Escape and the characters after it.
    private var pending: [Unicode.Scalar] = []

    /// Decodes one character; nil if it may begin a longer sequence, or is part of an unknown one.
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

    /// There is no more input: the pending characters are complete.
    mutating func finish() -> Key? {
        defer { pending = [] }
        switch pending.count {
        case 1: return .escape
        case 2: return .alt(Character(pending[1]))
        default: return nil
        }
    }

    private mutating func takeSecond(_ scalar: Unicode.Scalar) -> Key? {
        // Two Escapes count as one; some terminals send Alt with an arrow as Escape and the sequence.
        if scalar == "\u{1B}" { return nil }
        if scalar == "[" || scalar == "O" {
            pending.append(scalar)
            return nil
        }
        pending = []
        // A key that arrives together with Escape is dropped, so that Enter does not send a line that Escape discards.
        return Self.isControl(scalar) ? .escape : .alt(Character(scalar))
    }

    private mutating func takeFurther(_ scalar: Unicode.Scalar) -> Key? {
        if Self.isControl(scalar) {
            // No sequence contains a control character: this one was cut off, and another key begins.
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

    /// The key of `ESC [ parameters final`. With a modifier it is a different key, which the program does not use.
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
