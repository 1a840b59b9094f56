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

    /// A word that is longer than a row, cut behind a colon where one is far enough: the octets of a fingerprint stay
    /// whole, and each row begins with one.
    private static func pieces(of word: ArraySlice<Glyph>, _ width: Int) -> [VisibleText] {
        var rows: [VisibleText] = []
        var rest = VisibleText(glyphs: word)
        while rest.columns > width {
            let end = rest.fitting(width, from: 0)
            let colon = rest.glyphs[..<end].lastIndex(of: .colon)
            guard let colon, colon >= end / 2 else { break }
            rows.append(VisibleText(glyphs: rest.glyphs[...colon]))
            rest = VisibleText(glyphs: rest.glyphs[(colon + 1)...])
        }
        return rows + rest.folded(width)
    }

    /// Cut at spaces, for prose; a word longer than the width is cut within.
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
            let pieces = Self.pieces(of: word, width)
            rows += pieces.dropLast()
            row = pieces.last?.glyphs ?? []
            used = VisibleText(glyphs: row).columns
        }
        if !row.isEmpty { rows.append(VisibleText(glyphs: row)) }
        return rows
    }

    /// Cut after spaces, for lines of the wire: of a run of spaces at the end of a row one is not drawn, and everything
    /// else is. Only a word longer than a row is cut hard. The first row has another width than the others.
    func cutAtSpaces(_ first: Int, _ others: Int) -> [VisibleText] {
        var rows: [VisibleText] = []
        var start = 0
        while true {
            let width = max(1, rows.isEmpty ? first : others)
            let end = fitting(width, from: start)
            guard end < glyphs.count else { break }
            var cut = end
            if glyphs[end] != .blank, let space = glyphs[start..<end].lastIndex(of: .blank), space > start {
                cut = space
            }
            rows.append(VisibleText(glyphs: glyphs[start..<cut].map { Self.narrowed($0, width) }))
            start = cut < glyphs.count && glyphs[cut] == .blank ? cut + 1 : cut
        }
        rows.append(VisibleText(glyphs: glyphs[start...].map { Self.narrowed($0, rows.isEmpty ? first : others) }))
        return rows
    }

    /// The end of the glyphs that fit into so many columns, at least one.
    private func fitting(_ width: Int, from start: Int) -> Int {
        var used = 0
        var end = start
        while end < glyphs.count {
            used += min(width, CharacterWidth.of(glyphs[end]))
            if used > width && end > start { break }
            end += 1
        }
        return end
    }

    /// At a width of 1 a `?` replaces a wide character, which does not fit.
    private static func narrowed(_ glyph: Glyph, _ width: Int) -> Glyph {
        CharacterWidth.of(glyph) > max(1, width) ? .replacement : glyph
    }
}
