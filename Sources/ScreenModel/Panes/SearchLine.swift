import SMTPSyntax

/// The last row while a text is looked for: the text, and which of its matches is in view.
enum SearchLine {
    /// The line that is typed into.
    static func draw(_ line: LineEditor, in area: Rect, _ painter: inout Painter) {
        guard !area.isEmpty else { return }
        let used = painter.write(" /", x: area.x, y: area.y, in: area, Style(.prompt))
        let field = Rect(x: area.x + used, y: area.y, width: area.width - used, height: 1)
        let place = EditedLine.draw(line, in: field, &painter)
        painter.screen.cursor = Point(x: field.x + place, y: field.y)
    }

    /// What can be done while the text is typed.
    static var typing: LintRow {
        let keys = [Actions.hint("submitSearch", in: .search), Actions.hint("leaveSearch", in: .search)]
        return LintRow(HintLine.line(keys, width: .max)).adding(
            "C: or S: in front: lines of one side only", .dim, goes: .first)
    }

    /// What is said of the matches, in front of the keys that lead to them.
    static func hints(_ search: Search, _ model: AppModel) -> [Hint] {
        let context: KeyContext = model.source == .recording ? .recordedMatch : .found
        let words = search.current == nil && model.loading != nil ? "no match so far" : search.words
        let continued = search.isContinued ? ", continued at the other end" : ""
        return [
            Hint("/\(search.text)", words + continued, short: words, .most),
            Actions.hint("nextMatch", "previousMatch", in: context, need: .more),
            Actions.hint("leaveSearch", in: context, need: .most),
        ]
    }

    /// A row of the conversation with the text highlighted wherever it is in it.
    static func highlighting(_ pattern: OctetPattern, in line: StyledLine) -> StyledLine {
        var marked = StyledLine()
        for piece in line.pieces {
            var rest = piece.text.glyphs[...]
            while let place = place(of: pattern, in: rest) {
                marked.add(VisibleText(glyphs: rest[..<place.lowerBound]), piece.role)
                marked.add(VisibleText(glyphs: rest[place]), .match)
                rest = rest[place.upperBound...]
            }
            marked.add(VisibleText(glyphs: rest), piece.role)
        }
        return marked
    }

    private static func place(
        of pattern: OctetPattern, in glyphs: ArraySlice<VisibleText.Glyph>
    ) -> Range<Int>? {
        var octets: [UInt8] = []
        var starts: [Int] = []
        for (index, glyph) in zip(glyphs.indices, glyphs) {
            octets += glyph.text.utf8
            while starts.count < octets.count { starts.append(index) }
        }
        guard let place = pattern.firstPlace(in: octets.span, from: 0) else { return nil }
        return starts[place]..<starts[place + pattern.octets.count - 1] + 1
    }
}
