import Explainer
import SMTPSyntax

/// The usual phases of a session as five boxes. The current one has a heavy frame; below each is the command that advances.
///
///     ┌───────┐ ┌─────┐ ╔══════╗ ┌────┐ ┌────┐
///     │greeted│▶│ready│▶║sender║▶│rcpt│▶│text│
///     └───────┘ └─────┘ ╚══════╝ └────┘ └────┘
///       EHLO     MAIL     RCPT    DATA    .
struct WayBoxes {
    private struct Stage {
        let name: String
        /// The command whose success leads on.
        let command: String
        let phases: Set<Phase>
    }

    private static let stages = zip(
        PhasePath.way,
        [
            ("EHLO", [.greeted]), ("MAIL", [.ready, .tlsHandshake, .auth]), ("RCPT", [.mail]), ("DATA", [.rcpt]),
            (".", [.data, .bdat, .bdatFailed, .replies]),
        ] as [(String, Set<Phase>)]
    ).map { Stage(name: $0, command: $1.0, phases: $1.1) }

    /// Between two boxes, at most.
    private static let widestGap = 4

    let lines: [StyledLine]

    /// Nil if the boxes do not fit into the width.
    init?(_ phase: Phase, width: Int, _ marks: Marks) {
        let stages = Self.stages
        let boxes = stages.reduce(0) { $0 + $1.name.count + 2 }
        let gap = min(Self.widestGap, (width - boxes) / (stages.count - 1))
        guard gap >= 1 else { return nil }
        let pens: PhaseDrawing.Pens = marks == .ascii ? .ascii : .unicode
        var rows = [StyledLine](repeating: StyledLine(), count: 4)
        for (place, stage) in stages.enumerated() {
            if place > 0 { Self.join(&rows, gap, pens) }
            Self.add(stage, to: &rows, isHere: stage.phases.contains(phase), pens)
        }
        lines = rows
    }

    private static func join(_ rows: inout [StyledLine], _ gap: Int, _ pens: PhaseDrawing.Pens) {
        let blank = String(repeating: " ", count: gap)
        for row in [0, 2, 3] { rows[row].add(blank) }
        rows[1].add(String(repeating: pens.horizontal, count: gap - 1) + String(pens.right))
    }

    private static func add(
        _ stage: Stage, to rows: inout [StyledLine], isHere: Bool, _ pens: PhaseDrawing.Pens
    ) {
        let role: Role = isHere ? .title : .plain
        let edge = String(
            repeating: isHere ? pens.heavyHorizontal : pens.horizontal, count: stage.name.count)
        let side = String(isHere ? pens.heavyVertical : pens.vertical)
        func corner(_ usual: Character, _ heavy: Character) -> String { String(isHere ? heavy : usual) }
        rows[0].add(
            corner(pens.topLeft, pens.heavyTopLeft) + edge + corner(pens.topRight, pens.heavyTopRight), role)
        rows[1].add(side + stage.name + side, role)
        rows[2].add(
            corner(pens.bottomLeft, pens.heavyBottomLeft) + edge + corner(pens.bottomRight, pens.heavyBottomRight),
            role)
        rows[3].add(centered(stage.command, stage.name.count + 2), isHere ? .key : .dim)
    }

    private static func centered(_ text: String, _ width: Int) -> String {
        let left = (width - text.count) / 2
        return String(repeating: " ", count: left) + text
            + String(repeating: " ", count: max(0, width - left - text.count))
    }
}
