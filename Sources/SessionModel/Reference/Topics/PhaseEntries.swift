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
                .list("drops", "Drops mail", standing.drops),
                .list("harmless", "Also allowed", standing.harmless),
                .list("wrong", "Wrong", standing.wrong),
                .list(
                    "to", "Leads to", PhaseMove.out(of: phase).map { "\($0.to.rawValue): \($0.words) (\($0.source))" }),
            ],
            sources: fact.sources)
    }

    /// `mail, rcpt: 2yz to RSET`: the phases from which the same reply leads here stand together.
    private static func waysInto(_ phase: Phase) -> [String] {
        let moves = PhaseMove.into(phase)
        return moves.map(\.words).withoutRepetition.map { words in
            let phases = moves.filter { $0.words == words }.map(\.from.rawValue).withoutRepetition
            return "\(phases.joined(separator: ", ")): \(words)"
        }
    }
}

/// What may be sent in a phase when nothing else is known of the session.
struct PhaseStanding {
    private(set) var steps: [String] = []
    /// Allowed, but an open transaction is lost.
    private(set) var drops: [String] = []
    private(set) var harmless: [String] = []
    /// Verbs and the reason against them.
    private(set) var wrong: [String] = []

    init(of phase: Phase, takesCommands: Bool) {
        guard takesCommands else {
            steps = CommandFacts.pseudo.filter { $0.steps.contains(phase) }.map(\.verb.name)
            return
        }
        var reasons: [String: [String]] = [:]
        var order: [String] = []
        for fact in CommandFacts.all where fact.isUsual || fact.isPresentStep(in: phase) {
            let rules = SequenceRules.all.filter { $0.speaks(of: fact.verb, in: phase) }
            if let rule = rules.first(where: { $0.condition == .always }), !fact.steps.contains(phase) {
                let reason = rule.words
                if reasons[reason] == nil { order.append(reason) }
                reasons[reason, default: []].append(rule.verbs.isEmpty ? "everything" : fact.verb.name)
            } else if fact.steps.contains(phase) {
                steps.append(fact.verb.name)
            } else if phase.isInTransaction && fact.dropsTransaction {
                drops.append(fact.verb.name)
            } else {
                harmless.append(fact.verb.name)
            }
        }
        wrong = order.map { "\((reasons[$0] ?? []).withoutRepetition.joined(separator: ", ")): \($0)" }
    }
}

extension CommandFact {
    fileprivate func isPresentStep(in phase: Phase) -> Bool {
        steps.contains(phase) && status != .obsolete && status != .historic
    }
}

extension SequenceRule {
    /// `no recipient accepted (503 554)`.
    fileprivate var words: String {
        likely.isEmpty ? short : "\(short) (\(likely.map(\.description).joined(separator: " ")))"
    }

    fileprivate func speaks(of verb: Verb, in phase: Phase) -> Bool {
        (verbs.isEmpty || verbs.contains(verb)) && (phases.isEmpty || phases.contains(phase))
    }
}
