import SMTPSyntax

/// A picture of the whole terminal: cells, the place of the cursor, and what the terminal reports.
///
/// Reading outside gives a space, writing outside does nothing, so that no size can be too small.
package struct Screen: Hashable, Sendable {
    package let size: Size
    /// The cells of each row. Screens that have a row in common share it, so a copy costs what is drawn on it.
    private(set) var rows: [[Cell]]
    /// Nil when it is hidden.
    package internal(set) var cursor: Point?
    /// Whether clicks and the wheel shall come as keys; the terminal's own selection then needs the Shift key.
    package internal(set) var wantsMouse = true

    package init(size: Size) {
        self.size = size
        rows = Array(repeating: Array(repeating: .blank, count: size.width), count: size.height)
    }

    package subscript(x: Int, y: Int) -> Cell {
        contains(x, y) ? rows[y][x] : .blank
    }

    /// Puts a character at a place, with its right half if it is a wide one.
    ///
    /// What is left of a wide character of which it covers one half becomes a space, as on a terminal: a half never
    /// appears alone. A wide character whose right half would be outside is not put.
    mutating func put(_ cell: Cell, x: Int, y: Int) {
        guard cell.width > 0, contains(x, y), contains(x + cell.width - 1, y) else { return }
        for place in x..<x + cell.width { breakUp(x: place, y: y) }
        rows[y][x] = cell
        if cell.width == 2 { rows[y][x + 1] = .rightHalf(cell.style) }
    }

    /// Erases a wide character, whichever of its halves is here.
    private mutating func breakUp(x: Int, y: Int) {
        let cell = rows[y][x]
        guard cell.width != 1 else { return }
        let start = cell.width == 2 ? x : x - 1
        for half in start...start + 1 { rows[y][half] = .blank(cell.style) }
    }

    private func contains(_ x: Int, _ y: Int) -> Bool {
        x >= 0 && x < size.width && y >= 0 && y < size.height
    }

    /// The rows as text, without trailing spaces.
    package var text: String { lines(\.text) }

    /// The rows as style letters, upper case where selected, without trailing spaces.
    package var styles: String {
        lines { cell in
            if cell == .blank { return " " }
            return cell.style.isSelected ? cell.style.role.letter.uppercased() : String(cell.style.role.letter)
        }
    }

    private func lines(_ letter: (Cell) -> String) -> String {
        rows.map { row in
            var line = ""
            for cell in row { line += letter(cell) }
            let end = line.utf8.lastIndex { $0 != 0x20 }.map { line.utf8.index(after: $0) }
            return line[..<(end ?? line.startIndex)]
        }.joined(separator: "\n")
    }
}
