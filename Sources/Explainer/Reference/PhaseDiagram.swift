import SMTPSyntax

/// The state diagram in Mermaid syntax, for the pages in `docs/reference`.
///
///     stateDiagram-v2
///         [*] --> connecting
///         connecting --> greeted : 2yz as the greeting
package enum PhaseDiagram {
    package static var mermaid: String {
        var lines = ["stateDiagram-v2"]
        for phase in Phase.allCases { lines.append("    state \"\(phase.rawValue)\" as \(name(phase))") }
        lines.append("    [*] --> connecting")
        for way in ways {
            lines.append("    \(name(way.from)) --> \(name(way.to)) : \(way.words.joined(separator: "<br/>"))")
        }
        lines.append("    closed --> [*]")
        return lines.joined(separator: "\n")
    }

    /// A hyphen would begin an arrow.
    private static func name(_ phase: Phase) -> String { phase.rawValue.split(separator: "-").joined(separator: "_") }

    /// The transitions, grouped by their two phases.
    private static var ways: [(from: Phase, to: Phase, words: [String])] {
        var ways: [(from: Phase, to: Phase, words: [String])] = []
        for move in PhaseMove.all {
            if let index = ways.firstIndex(where: { $0.from == move.from && $0.to == move.to }) {
                ways[index].words.append(move.words)
            } else {
                ways.append((move.from, move.to, [move.words]))
            }
        }
        return ways
    }
}
