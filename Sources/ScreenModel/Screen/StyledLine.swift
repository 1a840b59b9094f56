import SMTPSyntax

/// A line of text whose pieces have roles, before it is drawn.
package struct StyledLine: Hashable, Sendable {
    struct Piece: Hashable, Sendable {
        var text: VisibleText
        var role: Role
    }

    var pieces: [Piece] = []

    init(_ text: String = "", _ role: Role = .plain) {
        add(text, role)
    }

    init(_ text: VisibleText, _ role: Role) {
        add(text, role)
    }

    mutating func add(_ text: String, _ role: Role = .plain) {
        add(VisibleText(text), role)
    }

    mutating func add(_ text: VisibleText, _ role: Role) {
        if !text.glyphs.isEmpty { pieces.append(Piece(text: text, role: role)) }
    }

    func adding(_ text: String, _ role: Role = .plain) -> StyledLine {
        var line = self
        line.add(text, role)
        return line
    }

    func adding(_ other: StyledLine) -> StyledLine {
        var line = self
        line.pieces += other.pieces
        return line
    }

    /// The line, or as much of it as fits, followed by a mark that it goes on.
    func cut(to columns: Int, _ more: String) -> StyledLine {
        guard width > columns else { return self }
        var left = columns - VisibleText(more).columns
        var line = StyledLine()
        for piece in pieces where left > 0 {
            let fitting = piece.text.glyphs.prefix { glyph in
                left -= CharacterWidth.of(glyph)
                return left >= 0
            }
            line.add(VisibleText(glyphs: fitting), piece.role)
        }
        line.add(more, .dim)
        return line
    }

    /// As many spaces.
    var blank: StyledLine { StyledLine(String(repeating: " ", count: width)) }

    var text: String { pieces.map(\.text.string).joined() }

    var width: Int { pieces.reduce(0) { $0 + $1.text.columns } }
}

extension VisibleText {
    /// Its width in columns of a terminal.
    var columns: Int { glyphs.reduce(0) { $0 + CharacterWidth.of($1) } }
}
