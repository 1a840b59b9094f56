import SMTPSyntax

/// Rows of characters on which lines that meet are joined.
struct PhaseCanvas {
    private let pens: PhaseDrawing.Pens
    private var cells = [[Character]](
        repeating: Array(repeating: " ", count: PhaseDrawing.width), count: PhaseDrawing.height)
    /// Where the lines through a cell lead: 1 up, 2 right, 4 down, 8 left.
    private var arms = [[Int]](repeating: Array(repeating: 0, count: PhaseDrawing.width), count: PhaseDrawing.height)

    init(_ pens: PhaseDrawing.Pens) { self.pens = pens }

    var rows: [String] {
        cells.map { row in
            var row = row
            while row.last == " " { row.removeLast() }
            return String(row)
        }
    }

    /// Draws an arrow from corner to corner, and words beside it.
    mutating func draw(_ corners: [(x: Int, y: Int)], label: String, at place: (x: Int, y: Int)?) {
        for (start, end) in zip(corners, corners.dropFirst()) { run(from: start, to: end) }
        if corners.count >= 2, let tip = corners.last {
            let before = corners[corners.count - 2]
            put(
                before.x < tip.x ? pens.right : before.x > tip.x ? pens.left : before.y < tip.y ? pens.down : pens.up,
                tip)
        }
        guard let place else { return }
        for (index, character) in label.enumerated() { put(character, (place.x + index, place.y)) }
    }

    mutating func draw(_ box: PhaseDrawing.Box, isCurrent: Bool) {
        let name = Array(box.phase.rawValue)
        let (right, bottom) = (box.x + box.width - 1, box.y + 2)
        for x in box.x...max(box.x, right) {
            for y in [box.y, bottom] { put(isCurrent ? pens.heavyHorizontal : pens.horizontal, (x, y)) }
            put(" ", (x, box.y + 1))
        }
        for x in [box.x, right] { put(isCurrent ? pens.heavyVertical : pens.vertical, (x, box.y + 1)) }
        put(isCurrent ? pens.heavyTopLeft : pens.topLeft, (box.x, box.y))
        put(isCurrent ? pens.heavyTopRight : pens.topRight, (right, box.y))
        put(isCurrent ? pens.heavyBottomLeft : pens.bottomLeft, (box.x, bottom))
        put(isCurrent ? pens.heavyBottomRight : pens.bottomRight, (right, bottom))
        let start = box.x + (box.width - name.count) / 2
        for (index, character) in name.enumerated() { put(character, (start + index, box.y + 1)) }
    }

    private mutating func run(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
        let step = (x: (end.x - start.x).signum(), y: (end.y - start.y).signum())
        let (ahead, behind) = step.x > 0 ? (2, 8) : step.x < 0 ? (8, 2) : step.y > 0 ? (4, 1) : (1, 4)
        var place = start
        while place != end {
            join(ahead, place)
            place = (place.x + step.x, place.y + step.y)
            join(behind, place)
        }
    }

    private mutating func join(_ arm: Int, _ place: (x: Int, y: Int)) {
        guard cells.indices.contains(place.y), cells[place.y].indices.contains(place.x) else { return }
        arms[place.y][place.x] |= arm
        put(pens.joint(arms[place.y][place.x]), place)
    }

    private mutating func put(_ character: Character, _ place: (x: Int, y: Int)) {
        guard cells.indices.contains(place.y), cells[place.y].indices.contains(place.x) else { return }
        cells[place.y][place.x] = character
    }
}

extension PhaseDrawing.Pens {
    /// The character of a cell whose lines lead up (1), right (2), down (4) and left (8).
    fileprivate func joint(_ arms: Int) -> Character {
        switch arms {
        case 2, 8, 10: horizontal
        case 1, 4, 5: vertical
        case 3: bottomLeft
        case 6: topLeft
        case 9: bottomRight
        case 12: topRight
        default: self == .ascii ? "+" : arms == 7 ? "├" : arms == 13 ? "┤" : arms == 11 ? "┴" : arms == 14 ? "┬" : "┼"
        }
    }
}
