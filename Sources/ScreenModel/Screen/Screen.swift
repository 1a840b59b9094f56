/// A picture of the whole terminal: cells, and where the cursor stands.
///
/// Reading outside gives a blank, writing outside does nothing, so that no size can be too small.
public struct Screen: Hashable, Sendable {
    public let size: Size
    private var cells: [Cell]
    /// Nil when it is hidden.
    public internal(set) var cursor: Point?

    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank, count: size.width * size.height)
    }

    public internal(set) subscript(x: Int, y: Int) -> Cell {
        get { contains(x, y) ? cells[y * size.width + x] : .blank }
        set { if contains(x, y) { cells[y * size.width + x] = newValue } }
    }

    private func contains(_ x: Int, _ y: Int) -> Bool {
        x >= 0 && x < size.width && y >= 0 && y < size.height
    }

    /// The rows as text, blanks at their ends cut off.
    public var text: String { rows { $0.width == 0 ? "" : $0.text } }

    /// The rows as style letters, upper case where selected, blanks at their ends cut off.
    public var styles: String {
        rows { cell in
            if cell == .blank { return " " }
            return cell.style.isSelected ? cell.style.role.letter.uppercased() : String(cell.style.role.letter)
        }
    }

    private func rows(_ letter: (Cell) -> String) -> String {
        (0..<size.height).map { y in
            var row = (0..<size.width).map { letter(self[$0, y]) }.joined()
            while row.last == " " { row.removeLast() }
            return row
        }.joined(separator: "\n")
    }
}
