import ScreenModel

/// Turns what the terminal sent into keys. Pure: the same input gives the same keys.
struct KeyDecoder {
    private var hasEscape = false

    /// Takes one character; nil when it may be the beginning of a longer key.
    mutating func take(scalar: Unicode.Scalar) -> Key? {
        if hasEscape {
            hasEscape = false
            return Self.afterEscape(scalar)
        }
        if scalar == "\u{1B}" {
            hasEscape = true
            return nil
        }
        return Self.key(for: scalar)
    }

    /// Nothing more has come: an Escape that waited was the key Esc.
    mutating func finish() -> Key? {
        defer { hasEscape = false }
        return hasEscape ? .escape : nil
    }

    private static func afterEscape(_ scalar: Unicode.Scalar) -> Key {
        scalar.value < 0x20 || scalar.value == 0x7F ? .escape : .alt(Character(scalar))
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
}
