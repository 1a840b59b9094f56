import ScreenModel

/// Decodes the characters that the terminal sends into keys. Pure: the same input gives the same keys.
///
/// curses recognises the sequences in the description of the terminal. Others arrive here as single characters; without
/// decoding, an unknown key, or an answer of the terminal to another program, would type its sequence into the line:
///
///     ESC [ A                   →   Up             as terminals send it in the other cursor key mode
///     ESC [ 1;5C                →   nothing        Ctrl-Right, which the program does not use
///     ESC b                     →   Alt-b
///     ESC ] 11;rgb:0/0/0 BEL    →   nothing        the colour of the background
struct KeyDecoder {
    /// What has come so far of a sequence.
    private enum State: Hashable {
        case ground
        case escape
        /// `ESC [`, or the control of the same meaning, and the parameters after it.
        case parameters(String)
        /// `ESC O`, and the parameters after it.
        case application(String)
        /// `ESC [ M`, and the characters after it.
        case click([UInt32])
        /// So many characters more belong to it.
        case tail(Int)
        /// `ESC ]` and the like: a string of the terminal up to its end. The key is what `ESC ]` alone is.
        case string(Key?)
        /// ESC inside such a string.
        case stringEscape
    }

    /// The maximum length of parameters; no key has so many. What is longer is dropped as a whole.
    private static let mostParameters = 32

    private var state = State.ground

    /// Whether the characters so far may be the beginning of a longer sequence.
    var isPending: Bool { state != .ground }

    /// Whether a string of the terminal has begun, which may take longer to arrive than a key.
    var isInString: Bool {
        switch state {
        case .string(let key): key == nil
        case .stringEscape: true
        default: false
        }
    }

    /// Decodes one character; nil if it may begin a longer sequence, or is part of an unknown one.
    mutating func take(scalar: Unicode.Scalar) -> Key? {
        switch state {
        case .ground: return begin(scalar)
        case .escape: return takeSecond(scalar)
        case .parameters(let parameters): return take(scalar, after: parameters)
        case .application(let parameters): return takeApplication(scalar, after: parameters)
        case .click(let values): return take(scalar, ofClick: values)
        case .tail(let count): return take(scalar, ofTail: count)
        case .string: return takeInString(scalar)
        case .stringEscape:
            if scalar == "\\" { return end() }
            // Another sequence begins; the string was cut off.
            state = .escape
            return takeSecond(scalar)
        }
    }

    /// There is no more input: the pending characters are complete.
    mutating func finish() -> Key? {
        defer { state = .ground }
        switch state {
        case .escape: return .escape
        case .parameters(""): return .alt("[")
        case .application(""): return .alt("O")
        case .string(let key): return key
        case .ground, .parameters, .application, .tail, .click, .stringEscape: return nil
        }
    }

    private mutating func begin(_ scalar: Unicode.Scalar) -> Key? {
        switch scalar.value {
        case 0x1B: state = .escape
        case 0x8F: state = .application(" ")
        case 0x9B: state = .parameters(" ")
        case 0x90, 0x98, 0x9D, 0x9E, 0x9F: state = .string(nil)
        // No key is one of the other controls of this kind.
        case 0x80...0x9F: return nil
        default: return Self.key(for: scalar)
        }
        return nil
    }

    private mutating func takeSecond(_ scalar: Unicode.Scalar) -> Key? {
        switch scalar {
        // Two Escapes count as one; some terminals send Alt with an arrow as Escape and the sequence.
        case "\u{1B}": return nil
        case "\u{7F}", "\u{8}":
            state = .ground
            return .alt(Key.backspaceLetter)
        case "[": state = .parameters("")
        case "O": state = .application("")
        case "]", "P", "X", "^", "_": state = .string(.alt(Character(scalar)))
        default:
            state = .ground
            // A key that arrives together with Escape is dropped, so that Enter does not send a line that Escape
            // discards.
            return Self.isControl(scalar) ? .escape : .alt(Character(scalar))
        }
        return nil
    }

    private mutating func take(_ scalar: Unicode.Scalar, after parameters: String) -> Key? {
        if Self.isControl(scalar) { return again(scalar) }
        if scalar.value < 0x40 {
            if parameters.count < Self.mostParameters { state = .parameters(parameters + String(scalar)) }
            return nil
        }
        switch (parameters, scalar) {
        // A click in the oldest form: the button and the place follow.
        case ("", "M"):
            state = .click([])
            return nil
        // A function key of the Linux console: `ESC [ [ A`.
        case ("", "["): return wait(for: 1)
        default:
            state = .ground
            return Self.key(parameters == " " ? "" : parameters, scalar)
        }
    }

    private mutating func takeApplication(_ scalar: Unicode.Scalar, after parameters: String) -> Key? {
        if Self.isControl(scalar) { return again(scalar) }
        if ("0"..."9").contains(scalar) || scalar == ";" {
            if parameters.count < Self.mostParameters { state = .application(parameters + String(scalar)) }
            return nil
        }
        state = .ground
        return parameters.isEmpty || parameters == " " ? Self.application[scalar] : nil
    }

    private mutating func take(_ scalar: Unicode.Scalar, ofTail count: Int) -> Key? {
        if Self.isControl(scalar) { return again(scalar) }
        return count > 1 ? wait(for: count - 1) : end()
    }

    private mutating func take(_ scalar: Unicode.Scalar, ofClick values: [UInt32]) -> Key? {
        if Self.isControl(scalar) { return again(scalar) }
        let values = values + [scalar.value]
        state = values.count < 3 ? .click(values) : .ground
        return MouseReport.key(values)
    }

    private mutating func takeInString(_ scalar: Unicode.Scalar) -> Key? {
        switch scalar.value {
        case 0x07, 0x18, 0x1A, 0x9C: return end()
        case 0x1B: state = .stringEscape
        // What was typed in front of Enter is gone, so Enter must not send the rest.
        case 0x0A, 0x0D: return end()
        // Nothing but keys: a string that never ends must not keep the user from leaving.
        case 0x01...0x06, 0x0B, 0x0C, 0x0E...0x1F: return again(scalar)
        default: state = .string(nil)
        }
        return nil
    }

    private mutating func wait(for count: Int) -> Key? {
        state = .tail(count)
        return nil
    }

    private mutating func end() -> Key? {
        state = .ground
        return nil
    }

    /// No sequence contains a control character: this one was cut off, and another key begins.
    private mutating func again(_ scalar: Unicode.Scalar) -> Key? {
        state = .ground
        return begin(scalar)
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
        let report = parameters.drop { $0 == " " }
        if report.first == "<", final == "M" || final == "m" {
            return MouseReport.key(report.dropFirst(), isRelease: final == "m")
        }
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
