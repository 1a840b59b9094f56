import Explainer
import SMTPStandard
import SMTPSyntax
import SessionModel

extension Page {
    /// The phases as a diagram.
    static let map = Page(name: "map", title: MapView.title, lines: MapView.lines)
}

/// The phases as a diagram with the present one marked, and the ways that lead out of it.
enum MapView {
    static func title(_ model: AppModel) -> String { "Map: \(model.session.phase.title)" }

    /// Where there is no room for the diagram, the phases are a list.
    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        let phase = model.session.phase
        let here = here(phase, width, model.marks)
        guard width >= PhaseDrawing.width else { return here + [StyledLine()] + list(phase, width, model.marks) }
        return drawing(phase, model.marks) + [StyledLine()] + here + [StyledLine()] + rest(width)
    }

    private static func drawing(_ phase: Phase, _ marks: Marks) -> [StyledLine] {
        let pens: PhaseDrawing.Pens = marks == .ascii ? .ascii : .unicode
        let box = PhaseDrawing.boxes.first { $0.phase == phase }
        return PhaseDrawing(current: phase, pens: pens).rows.enumerated().map { y, row in
            guard let box, (box.y..<box.y + 3).contains(y) else { return StyledLine(row) }
            let before = String(row.prefix(box.x)), behind = String(row.dropFirst(box.x + box.width))
            let name = String(row.dropFirst(box.x).prefix(box.width))
            return StyledLine(before).adding(name, .title).adding(behind)
        }
    }

    /// Where one is, and which replies lead on.
    private static func here(_ phase: Phase, _ width: Int, _ marks: Marks) -> [StyledLine] {
        let meaning = PhaseFacts.all.first { $0.phase == phase }?.meaning ?? ""
        var lines = ReplyPane.paragraph("\(marks.phase) \(phase.rawValue) (\(phase.title))", .title, width)
        lines += ReplyPane.paragraph(meaning, .plain, width)
        for move in PhaseMove.out(of: phase) {
            let goal = move.to == phase ? "stays in \(phase.rawValue)" : "to \(move.to.rawValue)"
            lines += ReplyPane.paragraph("- \(goal): \(move.words) (\(move.source))", .plain, width)
        }
        return lines
    }

    /// The ways that the diagram has no line for.
    private static func rest(_ width: Int) -> [StyledLine] {
        [StyledLine("Not drawn", .title)]
            + PhaseDrawing.untoldWords.flatMap { ReplyPane.paragraph("- \($0)", .plain, width) }
    }

    private static func list(_ phase: Phase, _ width: Int, _ marks: Marks) -> [StyledLine] {
        [StyledLine("All phases", .title)]
            + Phase.allCases.map { other in
                StyledLine("\(other == phase ? marks.phase : " ") \(other.rawValue): \(other.title)")
            }
    }
}
