/// Text from outside, made visible: the only way by which it reaches a screen or a printed line.
///
/// A server may send escape sequences, bidirectional controls, invisible characters or octets that are no UTF-8.
/// None of them may act on a terminal or hide, so each becomes an escape that can be read:
///
///     ESC            →   \x1b        ASCII controls, and octets that are not valid UTF-8
///     U+202E         →   \u{202e}    C1, bidirectional, zero-width and unassigned characters, and the like
public struct VisibleText: Hashable, Sendable {
    /// One character position's worth of text: a printable scalar with the marks on it, or one character of an escape.
    public struct Glyph: Hashable, Sendable {
        public let text: String
        /// Whether it is part of an escape, so that a screen can set it apart from text that reads the same.
        public let isEscape: Bool

        public static let blank = Glyph(text: " ", isEscape: false)
    }

    public enum Purpose: Hashable, Sendable {
        case screen
        /// A backslash is doubled as well, so that the octets can be had back.
        case file
    }

    public private(set) var glyphs: [Glyph] = []

    public init(_ bytes: some Collection<UInt8>, for purpose: Purpose = .screen) {
        glyphs.reserveCapacity(bytes.count)
        if bytes.allSatisfy(ASCII.isPrintable) {
            for byte in bytes { append(Unicode.Scalar(byte), purpose) }
        } else {
            decode(bytes, purpose)
        }
    }

    public init(_ string: String, for purpose: Purpose = .screen) {
        self.init(Array(string.utf8), for: purpose)
    }

    /// Text made of pieces of other text.
    public init(glyphs: some Sequence<Glyph>) {
        self.glyphs = Array(glyphs)
    }

    public var string: String { glyphs.map(\.text).joined() }

    /// Octets in file form, as a string; plain lines, which are nearly all, are not taken apart for it.
    static func fileForm(_ bytes: [UInt8]) -> String {
        let isPlain = bytes.allSatisfy { ASCII.isPrintable($0) && $0 != UInt8(ascii: "\\") }
        return isPlain ? String(decoding: bytes, as: UTF8.self) : VisibleText(bytes, for: .file).string
    }

    /// Whether a scalar is shown as it is, by itself or as a mark on another.
    static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        // Variation selectors change the width of what stands before them in some terminals and not in others.
        if (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value) { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        default: return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}

// Making it
extension VisibleText {
    /// The most marks that one character may carry; a terminal cell holds no more.
    private static let mostMarks = 4

    private mutating func decode(_ bytes: some Collection<UInt8>, _ purpose: Purpose) {
        let bytes = Array(bytes)
        var index = 0
        var marks = 0
        while index < bytes.count {
            guard let (scalar, length) = Self.scalar(in: bytes, at: index) else {
                escape("\\x" + Self.hex(UInt32(bytes[index]), digits: 2))
                marks = 0
                index += 1
                continue
            }
            index += length
            if Self.isMark(scalar), marks < Self.mostMarks, let last = glyphs.last, !last.isEscape {
                glyphs[glyphs.count - 1] = Glyph(text: last.text + String(scalar), isEscape: false)
                marks += 1
            } else {
                append(scalar, purpose)
                marks = 0
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ purpose: Purpose) {
        if scalar == "\\" && purpose == .file {
            escape("\\\\")
        } else if Self.isShown(scalar) && !Self.isMark(scalar) {
            glyphs.append(Glyph(text: String(scalar), isEscape: false))
        } else if scalar.isASCII {
            escape("\\x" + Self.hex(scalar.value, digits: 2))
        } else {
            escape("\\u{" + Self.hex(scalar.value, digits: 1) + "}")
        }
    }

    private mutating func escape(_ text: String) {
        for character in text { glyphs.append(Glyph(text: String(character), isEscape: true)) }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        let category = scalar.properties.generalCategory
        return category == .nonspacingMark || category == .enclosingMark
    }

    private static func hex(_ number: UInt32, digits: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// The scalar that begins at a place, and its length; nil where the octets are no UTF-8.
    private static func scalar(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
        let first = bytes[index]
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + length <= bytes.count,
            let text = String(validating: bytes[index..<(index + length)], as: UTF8.self),
            let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1
        else { return nil }
        return (scalar, length)
    }
}
