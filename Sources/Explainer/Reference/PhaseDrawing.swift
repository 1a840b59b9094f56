import SMTPSyntax

/// The phases as a drawing in characters: boxes and arrows, 74 columns wide.
///
/// The places of boxes and lines are laid out here by hand; the phases that a line joins and the words
/// beside it come from `PhaseMove.all`. A line whose transition is not in the table is not drawn; `untold` lists those
/// without a line.
package struct PhaseDrawing: Hashable, Sendable {
    /// The characters to draw with.
    package struct Pens: Hashable, Sendable {
        package let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: Character
        package let right, left, up, down: Character
        package let heavyHorizontal, heavyVertical, heavyTopLeft, heavyTopRight, heavyBottomLeft,
            heavyBottomRight: Character

        package static let unicode = Pens(
            horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
            right: "▶", left: "◀", up: "▲", down: "▼", heavyHorizontal: "═", heavyVertical: "║", heavyTopLeft: "╔",
            heavyTopRight: "╗", heavyBottomLeft: "╚", heavyBottomRight: "╝")

        package static let ascii = Pens(
            horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
            right: ">", left: "<", up: "^", down: "v", heavyHorizontal: "#", heavyVertical: "#", heavyTopLeft: "#",
            heavyTopRight: "#", heavyBottomLeft: "#", heavyBottomRight: "#")
    }

    /// The place of a phase's box; it is three rows high.
    package struct Box: Hashable, Sendable {
        package let phase: Phase
        package let x, y, width: Int
    }

    package static let width = 74
    package static let height = 20

    /// The rows, without spaces at their ends.
    package let rows: [String]

    /// The drawing; the box of the current phase, if any, has a heavy frame.
    package init(current: Phase? = nil, pens: Pens = .unicode) {
        var canvas = PhaseCanvas(pens)
        for line in Self.lines {
            guard let move = line.move else { continue }
            canvas.draw(line.corners, label: move.short, at: line.label)
        }
        for box in Self.boxes { canvas.draw(box, isCurrent: box.phase == current) }
        rows = canvas.rows
    }

    /// The transitions without a line.
    package static let untold = PhaseMove.all.filter { move in !lines.contains { $0.move == move } }

    /// The same in words, grouped by what the same reply does in several phases: `mail, rcpt to ready: 2yz to RSET`.
    package static let untoldWords: [String] = {
        let groups = untold.map { "\($0.to.rawValue): \($0.words)" }.withoutRepetition
        let everywhere = "everywhere to closed: \(PhaseMove.everywhere.joined(separator: "; "))"
        return groups.map { group in
            let from = untold.filter { "\($0.to.rawValue): \($0.words)" == group }.map(\.from.rawValue)
            return "\(from.withoutRepetition.joined(separator: ", ")) to \(group)"
        } + [everywhere]
    }()

    /// A line of the drawing, from corner to corner; its end is the point of the arrow.
    struct Line {
        let from, to: Phase
        let corners: [(x: Int, y: Int)]
        /// Where its words begin; nil where there is no room for them.
        let label: (x: Int, y: Int)?

        init(
            _ from: Phase, _ to: Phase, _ corners: [(x: Int, y: Int)], label: (x: Int, y: Int)? = nil
        ) {
            self.from = from
            self.to = to
            self.corners = corners
            self.label = label
        }

        /// The first transition of the table between the two.
        var move: PhaseMove? { PhaseMove.all.first { $0.from == from && $0.to == to } }
    }
}
