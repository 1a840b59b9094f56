import SMTPStandard
import SMTPSyntax

// Phases, drawn from the transition table, the commands and the rules of sequence.
extension ReferenceEntry {
    /// An entry of `phases`.
    init(phase fact: PhaseFact) {
        let phase = fact.phase
        let standing = PhaseStanding(of: phase, takesCommands: fact.input.isEmpty)
        self.init(
            key: phase.rawValue, title: phase.title,
            fields: [
                .text("meaning", "", fact.meaning),
                .list("from", "From", Self.waysInto(phase)),
                .text("input", "Send", fact.input),
                .list("steps", "Steps", standing.steps),
                .list("drops", "Aborts mail", standing.drops),
                .list("harmless", "Also allowed", standing.harmless),
                .list("wrong", "Wrong", standing.wrong),
                .list(
                    "to", "Leads to", PhaseMove.out(of: phase).map { "\($0.to.rawValue): \($0.words) (\($0.source))" }),
            ],
            sources: fact.sources)
    }

    /// `mail, rcpt: 2yz to RSET`: groups the phases from which the same reply leads here.
    private static func waysInto(_ phase: Phase) -> [String] {
        let moves = PhaseMove.into(phase)
        return moves.map(\.words).withoutRepetition.map { words in
            let phases = moves.filter { $0.words == words }.map(\.from.rawValue).withoutRepetition
            return "\(phases.joined(separator: ", ")): \(words)"
        }
    }
}

extension CommandFact {
    func isPresentStep(in phase: Phase) -> Bool {
        steps.contains(phase) && status != .obsolete && status != .historic
    }
}

extension SequenceRule {
    /// `no recipient accepted (503 554)`.
    var words: String {
        likely.isEmpty ? short : "\(short) (\(likely.map(\.description).joined(separator: " ")))"
    }
}
