import SMTPSyntax

/// One character position of the screen.
///
/// Text reaches it only as a glyph of `VisibleText`, so nothing that a server sent can act on the terminal. It holds no
/// reference and no padding, so that rows of cells are copied and compared as memory.
package struct Cell: Hashable, Sendable {
    /// The character; zero for the right half of a wide one.
    private let value: UInt32
    package let marks: CombiningMarks
    private let columns: UInt8
    /// The role, and in the highest bit whether it is selected.
    private let look: UInt8
    /// Fills the cell up to a multiple of four bytes.
    private let unused: UInt16 = 0

    package static let blank = blank(Style(.plain))

    init(_ glyph: VisibleText.Glyph, _ style: Style) {
        self.init(
            glyph.scalar.value, glyph.marks, width: CharacterWidth.of(glyph),
            glyph.isEscape ? Style(.escape, isSelected: style.isSelected) : style)
    }

    static func blank(_ style: Style) -> Cell { Cell(0x20, CombiningMarks(), width: 1, style) }

    /// The right half of a wide character; `Screen` alone puts it.
    static func rightHalf(_ style: Style) -> Cell { Cell(0, CombiningMarks(), width: 0, style) }

    private init(_ value: UInt32, _ marks: CombiningMarks, width: Int, _ style: Style) {
        self.value = value
        self.marks = marks
        columns = UInt8(truncatingIfNeeded: width)
        look = style.role.rawValue | (style.isSelected ? Self.selected : 0)
    }

    private static let selected: UInt8 = 0x80

    /// The character without its marks; nil for the right half of a wide one.
    package var scalar: Unicode.Scalar? { width == 0 ? nil : Unicode.Scalar(value) }

    /// 1 or 2 columns; 0 for the right half of a wide character.
    package var width: Int { Int(columns) }

    package var style: Style {
        Style(Role(rawValue: look & ~Self.selected) ?? .plain, isSelected: look & Self.selected != 0)
    }

    /// The character with its marks; empty for the right half of a wide one.
    package var text: String {
        var scalars = String.UnicodeScalarView()
        if let scalar { scalars.append(scalar) }
        scalars.append(contentsOf: marks.scalars)
        return String(scalars)
    }
}
