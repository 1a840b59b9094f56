/// Text from outside, made visible: the only form in which it reaches a screen or a printed line.
///
/// A server may send escape sequences, bidirectional controls, invisible characters or octets that are not UTF-8.
/// None of them may affect a terminal or stay hidden, so each becomes a readable escape:
///
///     ESC            →   \x1b        ASCII controls, and octets that are not valid UTF-8
///     U+202E         →   \u{202e}    C1, bidirectional, zero-width and unassigned characters, and the like
package struct VisibleText: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable {
        case screen
        /// A backslash is doubled as well, so that the octets can be restored.
        case file
    }

    package private(set) var glyphs: [Glyph] = []

    // Arrays have initializers of their own: the generic one is not specialized in other modules.
    package init(_ bytes: some Sequence<UInt8>, for purpose: Purpose = .screen) {
        self.init(Array(bytes), for: purpose)
    }

    package init(_ bytes: [UInt8], for purpose: Purpose = .screen) {
        // Nearly every line of a session is plain ASCII.
        if bytes.allSatisfy({ ASCII.isPrintable($0) && ($0 != UInt8(ascii: "\\") || purpose == .screen) }) {
            glyphs = bytes.map { Glyph(Unicode.Scalar($0)) }
        } else {
            glyphs.reserveCapacity(bytes.count)
            decode(bytes, purpose)
        }
    }

    package init(_ bytes: ArraySlice<UInt8>, for purpose: Purpose = .screen) {
        self.init(Array(bytes), for: purpose)
    }

    package init(_ string: String, for purpose: Purpose = .screen) {
        self.init(Array(string.utf8), for: purpose)
    }

    /// Text made of glyphs of other texts.
    package init(glyphs: [Glyph]) {
        self.glyphs = glyphs
    }

    package init(glyphs: ArraySlice<Glyph>) {
        self.glyphs = Array(glyphs)
    }

    package var string: String {
        var scalars = String.UnicodeScalarView()
        for glyph in glyphs { glyph.append(to: &scalars) }
        return String(scalars)
    }

    /// Whether a scalar is shown unescaped, by itself or as a mark on another.
    static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
        // Korean vowels and finals have no column of their own: terminals draw them into the previous character.
        if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        // Variation selectors are ignorable, too; some terminals change the width for them and some do not.
        default: return !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}

// Decoding
extension VisibleText {
    /// The most combining marks that one character may have; a terminal cell holds no more.
    static let mostMarks = 4

    private mutating func decode(_ bytes: [UInt8], _ purpose: Purpose) {
        // Text in another encoding would read as letters here and escapes there.
        let isText = Self.isText(bytes)
        var index = 0
        var marks = 0
        while index < bytes.count {
            guard let (scalar, length) = Self.scalar(in: bytes, at: index), isText || scalar.isASCII else {
                escape("\\x" + Hexadecimal.text(bytes[index], digits: 2))
                index += 1
                continue
            }
            index += length
            if marks < Self.mostMarks, Self.isMark(scalar), let last = glyphs.last, !last.isEscape {
                glyphs[glyphs.count - 1] = last.adding(mark: scalar)
                marks += 1
            } else {
                append(scalar, purpose)
                marks = 0
            }
        }
    }

    /// Whether the octets are UTF-8 as a whole; the last character may be cut off.
    static func isText(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            guard let (_, length) = scalar(in: bytes, at: index) else {
                let rest = bytes[index...]
                return rest.count < 4 && (0xC2...0xF4).contains(bytes[index])
                    && rest.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
            }
            index += length
        }
        return true
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ purpose: Purpose) {
        if scalar == "\\" && purpose == .file {
            escape("\\\\")
        } else if Self.isShown(scalar) && !Self.isMark(scalar) {
            glyphs.append(Glyph(scalar))
        } else if scalar.isASCII {
            escape("\\x" + Hexadecimal.text(scalar.value, digits: 2))
        } else {
            escape("\\u{" + Hexadecimal.text(scalar.value, digits: 1) + "}")
        }
    }

    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars { glyphs.append(Glyph(scalar, isEscape: true)) }
    }

    /// Whether a scalar is drawn on the previous character. An invisible mark does not count: it would be hidden there.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300 else { return false }
        let category = scalar.properties.generalCategory
        return (category == .nonspacingMark || category == .enclosingMark) && isShown(scalar)
    }

    /// The scalar that begins at an index, and its length; nil where the octets are not UTF-8.
    static func scalar(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
        let first = bytes[index]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes[index...].makeIterator()
        guard case .valid(let encoded) = parser.parseScalar(from: &rest) else { return nil }
        return (Unicode.UTF8.decode(encoded), encoded.count)
    }
}
