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

    /// Draws a frame with a title in its upper edge.
    mutating func frame(_ area: Rect, title: String, _ marks: Marks, titleRole: Role = .title) {
        guard area.width >= 2, area.height >= 2 else { return }
        let bottom = area.y + area.height - 1
        edge(area, at: area.y, from: marks.topLeft, marks.horizontal, to: marks.topRight)
        edge(area, at: bottom, from: marks.bottomLeft, marks.horizontal, to: marks.bottomRight)
        let side = Self.border(marks.vertical)
        for x in [area.x, area.x + area.width - 1] {
            fill(Rect(x: x, y: area.y + 1, width: 1, height: area.height - 2), side)
        }
        self.title(title, y: area.y, in: area, titleRole)
    }

    /// Draws a line across a frame, with a title of its own.
    mutating func divide(_ area: Rect, at y: Int, title: String, _ marks: Marks) {
        guard area.width >= 2, y >= area.y, y < area.y + area.height else { return }
        edge(area, at: y, from: marks.leftJoint, marks.horizontal, to: marks.rightJoint)
        self.title(title, y: y, in: area, .title)
    }

    private mutating func edge(_ area: Rect, at y: Int, from left: String, _ line: String, to right: String) {
        fill(Rect(x: area.x, y: y, width: area.width, height: 1), Self.border(line))
        screen.put(Self.border(left), x: area.x, y: y)
        screen.put(Self.border(right), x: area.x + area.width - 1, y: y)
    }

    /// A mark as a piece of a frame.
    private static func border(_ mark: String) -> Cell {
        Cell(VisibleText(mark).glyphs.first ?? .blank, Style(.border))
    }

    private mutating func title(_ title: String, y: Int, in area: Rect, _ role: Role) {
        guard !title.isEmpty else { return }
        let room = Rect(x: area.x + 1, y: y, width: area.width - 2, height: 1)
        write(" \(title) ", x: room.x, y: y, in: room, Style(role))
    }
}
