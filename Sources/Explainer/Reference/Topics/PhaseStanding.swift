import SMTPStandard
import SMTPSyntax

/// What may be sent in a phase when nothing else is known about the session.
struct PhaseStanding {
    private(set) var steps: [String] = []
    /// Allowed, but aborts an open transaction.
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
