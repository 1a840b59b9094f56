import SMTPSyntax

/// Draws into a part of a screen, and never outside it.
struct Painter {
    var screen: Screen

    init(size: Size) {
        screen = Screen(size: size)
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
        for y in area.y..<area.y + area.height {
            for x in area.x..<area.x + area.width { screen.put(.blank(style), x: x, y: y) }
        }
    }

    /// Draws a frame with a title in its upper edge.
    mutating func frame(_ area: Rect, title: String, _ marks: Marks, titleRole: Role = .title) {
        guard area.width >= 2, area.height >= 2 else { return }
        let border = Style(.border)
        let edge = String(repeating: marks.horizontal, count: area.width - 2)
        let bottom = area.y + area.height - 1
        write(marks.topLeft + edge + marks.topRight, x: area.x, y: area.y, in: area, border)
        write(marks.bottomLeft + edge + marks.bottomRight, x: area.x, y: bottom, in: area, border)
        for y in area.y + 1..<bottom {
            write(marks.vertical, x: area.x, y: y, in: area, border)
            write(marks.vertical, x: area.x + area.width - 1, y: y, in: area, border)
        }
        self.title(title, y: area.y, in: area, titleRole)
    }

    /// Draws a line across a frame, with a title of its own.
    mutating func divide(_ area: Rect, at y: Int, title: String, _ marks: Marks) {
        guard area.width >= 2 else { return }
        let edge = String(repeating: marks.horizontal, count: area.width - 2)
        write(marks.leftJoint + edge + marks.rightJoint, x: area.x, y: y, in: area, Style(.border))
        self.title(title, y: y, in: area, .title)
    }

    private mutating func title(_ title: String, y: Int, in area: Rect, _ role: Role) {
        guard !title.isEmpty else { return }
        let room = Rect(x: area.x + 1, y: y, width: area.width - 2, height: 1)
        write(" \(title) ", x: room.x, y: y, in: room, Style(role))
    }
}
