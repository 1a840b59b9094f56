import SMTPSyntax

// Text cut into rows.
extension VisibleText {
    /// Cut hard at the column, for lines of the wire: nothing is lost, no space is moved.
    ///
    /// An empty text is one empty row. At a width of 1 a `?` replaces a wide character, which does not fit.
    func folded(_ width: Int) -> [VisibleText] {
        let width = max(1, width)
        var rows: [VisibleText] = []
        var row: [Glyph] = []
        var used = 0
        for glyph in glyphs {
            let glyph = CharacterWidth.of(glyph) > width ? Glyph.replacement : glyph
            let columns = CharacterWidth.of(glyph)
            if used + columns > width && !row.isEmpty {
                rows.append(VisibleText(glyphs: row))
                row = []
                used = 0
            }
            row.append(glyph)
            used += columns
        }
        rows.append(VisibleText(glyphs: row))
        return rows
    }

    /// Cut at spaces, for prose; a word longer than the width is cut hard.
    func wrapped(_ width: Int) -> [VisibleText] {
        let width = max(1, width)
        var rows: [VisibleText] = []
        var row: [Glyph] = []
        var used = 0
        for word in glyphs.split(whereSeparator: { $0 == .blank }) {
            let columns = VisibleText(glyphs: word).columns
            let gap = row.isEmpty ? 0 : 1
            if used + gap + columns <= width {
                row += (gap == 0 ? [] : [.blank]) + word
                used += gap + columns
                continue
            }
            if !row.isEmpty { rows.append(VisibleText(glyphs: row)) }
            let pieces = VisibleText(glyphs: word).folded(width)
            rows += pieces.dropLast()
            row = pieces.last?.glyphs ?? []
            used = VisibleText(glyphs: row).columns
        }
        if !row.isEmpty { rows.append(VisibleText(glyphs: row)) }
        return rows
    }
}
