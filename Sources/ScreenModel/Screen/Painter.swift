import SMTPSyntax

/// Draws into a part of a screen, and never outside it.
struct Painter {
    var screen: Screen

    init(size: Size) {
        screen = Screen(size: size)
    }

    /// Draws over what is there.
    init(over screen: Screen) {
        self.screen = screen
    }

    /// Writes text from a place on, cut at the right end of the area; returns the columns used.
    @discardableResult
    mutating func write(_ text: VisibleText, x: Int, y: Int, in area: Rect, _ style: Style) -> Int {
        guard y >= area.y, y < area.y + area.height else { return 0 }
        let end = min(area.x + area.width, screen.size.width)
        var place = x
        for glyph in text.glyphs {
            let cell = Cell(glyph, style)
            guard place + cell.width <= end else { break }
            if place >= area.x { screen.put(cell, x: place, y: y) }
            place += cell.width
        }
        return place - x
    }

    /// Writes our own words; they pass through `VisibleText` as well.
    @discardableResult
    mutating func write(_ text: String, x: Int, y: Int, in area: Rect, _ style: Style) -> Int {
        write(VisibleText(text), x: x, y: y, in: area, style)
    }

    /// Writes styled pieces one after the other into one row of the area.
    @discardableResult
    mutating func write(_ line: StyledLine, row: Int, in area: Rect, isSelected: Bool = false) -> Int {
        var x = area.x
        for piece in line.pieces {
            // What was found must be seen in what is chosen.
            let style = Style(piece.role, isSelected: isSelected && piece.role != .match)
            x += write(piece.text, x: x, y: area.y + row, in: area, style)
        }
        return x - area.x
    }

    /// Fills an area with spaces of a style.
    mutating func fill(_ area: Rect, _ style: Style) {
        fill(area, .blank(style))
    }

    private mutating func fill(_ area: Rect, _ cell: Cell) {
        for y in area.y..<area.y + area.height {
            for x in area.x..<area.x + area.width { screen.put(cell, x: x, y: y) }
        }
    }

    /// Draws a rule in one row, with a title in it and, where there is room, words at its right end.
    ///
    ///     ── Next ─────────────────────────── PgDn: more below ──
    mutating func rule(_ area: Rect, _ title: StyledLine, right: StyledLine = StyledLine(), _ marks: Marks) {
        guard !area.isEmpty else { return }
        fill(Rect(x: area.x, y: area.y, width: area.width, height: 1), Self.border(marks.horizontal))
        let room = area.width - 6
        guard room > 0, !title.pieces.isEmpty else { return }
        let words = StyledLine(" ").adding(title.cut(to: room, marks.more)).adding(" ")
        let inside = Rect(x: area.x + 2, y: area.y, width: area.width - 2, height: 1)
        write(words, row: 0, in: inside)
        let end = right.width + 2
        guard !right.pieces.isEmpty, words.width + end + 3 <= inside.width else { return }
        let place = area.x + area.width - end - 2
        write(
            StyledLine(" ").adding(right).adding(" "), row: 0, in: Rect(x: place, y: area.y, width: end, height: 1))
    }

    /// Draws a line from the top of an area of one column to its bottom, joined to the rules on its right.
    mutating func divide(_ area: Rect, joints: [Int], _ marks: Marks) {
        fill(area, Self.border(marks.vertical))
        for (number, y) in joints.enumerated() {
            screen.put(Self.border(number == 0 ? marks.topJoint : marks.leftJoint), x: area.x, y: y)
        }
    }

    /// A mark as a piece of a rule.
    private static func border(_ mark: String) -> Cell {
        Cell(VisibleText(mark).glyphs.first ?? .blank, Style(.border))
    }
}
