import ScreenModel

/// The styles in which the cells of a row are drawn, from left to right.
///
/// A space looks the same in all styles without a ground of their own, so it is drawn in the style of the cell before
/// it: each change of style that is not made saves a terminal up to nineteen bytes.
struct DrawnStyles {
    /// The roles in which a space is seen.
    private let grounded: Set<Role>
    private var last: Style?

    init(colours: Int) {
        grounded = Set(
            Role.allCases.filter { role in
                let look = Theme.appearance(of: role, colours: colours)
                return look.isReverse || look.isUnderlined
            })
    }

    /// Begins a row, or a part of one after a cell.
    mutating func begin(after cell: Cell?) {
        last = nil
        if let cell { _ = next(cell) }
    }

    /// The style in which the next cell is drawn.
    mutating func next(_ cell: Cell) -> Style {
        guard !cell.style.isSelected, !grounded.contains(cell.style.role) else {
            last = nil
            return cell.style
        }
        let isSpace = cell.scalar == " " && cell.marks.isEmpty
        let style = isSpace ? last ?? cell.style : cell.style
        last = style
        return style
    }
}
