import SMTPSyntax

/// One character position of the screen.
///
/// Text reaches it only as a glyph of `VisibleText`, so nothing that a server sent can act on the terminal.
package struct Cell: Hashable, Sendable {
    /// The character with its marks; empty for the right half of a wide one.
    package let text: String
    /// 1 or 2 columns; 0 for the right half of a wide character.
    package let width: Int
    package let style: Style

    package static let blank = Cell(text: " ", width: 1, style: Style(.plain))

    init(_ glyph: VisibleText.Glyph, _ style: Style) {
        self.init(
            text: glyph.text, width: CharacterWidth.of(glyph),
            style: glyph.isEscape ? Style(.escape, isSelected: style.isSelected) : style)
    }

    static func blank(_ style: Style) -> Cell { Cell(text: " ", width: 1, style: style) }

    /// The right half of a wide character; `Screen` alone puts it.
    static func rightHalf(_ style: Style) -> Cell { Cell(text: "", width: 0, style: style) }

    private init(text: String, width: Int, style: Style) {
        self.text = text
        self.width = width
        self.style = style
    }
}
