import Explainer
import SMTPStandard
import SMTPSyntax
import SessionModel

extension Pane {
    /// Where in a session one is.
    static let map = Pane(
        name: "map", title: "Map", key: .function(5),
        help: "the way of a session; alone, a diagram of its phases", hint: "map",
        lines: MapPane.lines)
}

/// The usual way of a session with the present phase marked, and what leads on; on the whole screen the diagram of all
/// phases as well.
enum MapPane {
    static func lines(_ model: AppModel, _ request: SideRequest) -> [StyledLine] {
        let phase = model.session.phase
        let width = request.width
        let here = here(phase, width, model.marks) + results(model, width) + steps(model, width)
        guard request.form == .whole else { return way(model, width) + here }
        let moves = moves(out: phase, width)
        // Where there is no room for the diagram, the phases are a list.
        guard width >= PhaseDrawing.width else {
            return way(model, width) + here + moves + list(phase, width, model.marks)
        }
        return drawing(phase, model.marks) + [StyledLine()] + here + moves + rest(width)
    }

    private static func way(_ model: AppModel, _ width: Int) -> [StyledLine] {
        let phase = model.session.phase
        let doubt = model.session.uncertainty.map { "\(model.marks.warning) \($0.reason)" }
        let boxes = WayBoxes(phase, width: width, model.marks)?.lines
        let path = PhasePath(phase, isCertain: doubt == nil).line(model.marks)
        return (boxes ?? [path.cut(to: width, model.marks.more)])
            + (doubt.map { ReplyPane.paragraph($0, .warning, width) } ?? [])
    }

    private static func drawing(_ phase: Phase, _ marks: Marks) -> [StyledLine] {
        let pens: PhaseDrawing.Pens = marks == .ascii ? .ascii : .unicode
        let box = PhaseDrawing.boxes.first { $0.phase == phase }
        return PhaseDrawing(current: phase, pens: pens).rows.enumerated().map { y, row in
            guard let box, (box.y..<box.y + 3).contains(y) else { return StyledLine(row) }
            let left = String(row.prefix(box.x)), right = String(row.dropFirst(box.x + box.width))
            let name = String(row.dropFirst(box.x).prefix(box.width))
            return StyledLine(left).adding(name, .title).adding(right)
        }
    }

    /// Where one is.
    private static func here(_ phase: Phase, _ width: Int, _ marks: Marks) -> [StyledLine] {
        let meaning = PhaseFacts.all.first { $0.phase == phase }?.meaning ?? ""
        return ReplyPane.paragraph("\(marks.phase) \(name(phase)): \(meaning)", .title, width)
    }

    /// The name that the header has, and the one in the diagram and the reference where that is another.
    private static func name(_ phase: Phase) -> String {
        let name = PhasePath(phase, isCertain: true).name
        return name.lowercased() == phase.rawValue ? name : "\(name) (\(phase.rawValue))"
    }

    /// The results of the newest message for its recipients, and those that are still due.
    private static func results(_ model: AppModel, _ width: Int) -> [StyledLine] {
        let due = model.session.recipientsWithoutResult
        guard model.session.phase == .replies else {
            guard model.session.transaction == nil, let result = model.session.newestResult, result.isPerRecipient
            else {
                return []
            }
            return ReplyPane.paragraph("The last message: \(result.sentence)", .plain, width)
        }
        let names = due.prefix(mostDue).joined(separator: ", ")
        let more = due.count > mostDue ? " and \(due.count - mostDue) more" : ""
        return due.isEmpty ? [] : ReplyPane.paragraph("No result yet for: \(names)\(more)", .plain, width)
    }

    private static let mostDue = 10

    /// The commands that lead on.
    private static func steps(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard model.isOpenThen else { return [] }
        let steps = model.dialogue.judge.nextCommands.filter { $0.standing == .step }
        let column = min(width / 2, (steps.map(\.template.count).max() ?? 0) + 2)
        return steps.map { step in
            StyledLine("  ").adding(step.template.padded(to: column), .key).adding(step.purpose)
                .cut(to: width, model.marks.more)
        }
    }

    /// The replies that lead somewhere, those that lead on first.
    private static func moves(out phase: Phase, _ width: Int) -> [StyledLine] {
        let moves = PhaseMove.out(of: phase)
        guard !moves.isEmpty else { return [] }
        return [StyledLine(), StyledLine("Ways out of \(name(phase))", .title)]
            + (moves.filter { $0.to != phase } + moves.filter { $0.to == phase }).flatMap { move in
                let goal = move.to == phase ? "stays in \(name(phase))" : "to \(name(move.to))"
                return ReplyPane.paragraph("- \(goal): \(move.words) (\(move.source))", .plain, width)
            }
    }

    /// The ways that the diagram has no line for.
    private static func rest(_ width: Int) -> [StyledLine] {
        [StyledLine(), StyledLine("Not drawn", .title)]
            + PhaseDrawing.untoldWords.flatMap { ReplyPane.paragraph("- \($0)", .plain, width) }
    }

    private static func list(_ phase: Phase, _ width: Int, _ marks: Marks) -> [StyledLine] {
        [StyledLine(), StyledLine("All phases", .title)]
            + Phase.allCases.map { other in
                StyledLine("\(other == phase ? marks.phase : " ") \(name(other))")
            }
    }
}
