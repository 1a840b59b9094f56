import SMTPSyntax

/// The verbs and phases that a `SequenceRule` speaks of: a bit for each.
struct SequencePlace {
    private let verbs: UInt64
    private let phases: PhaseSet

    init(_ rule: SequenceRule) {
        verbs = rule.verbs.reduce(0) { $0 | 1 << Self.number(of: $1) }
        phases = PhaseSet(rule.phases)
    }

    /// Whether the rule speaks of the verb with this number, in this phase. A rule without verbs speaks of all of them, and
    /// so does one without phases.
    func contains(_ verb: Int, in phase: Phase) -> Bool {
        (verbs == 0 || verbs & 1 << verb != 0) && (phases.isEmpty || phases.contains(phase))
    }

    /// The number of a verb among all that rules name; those that none names have the last one.
    static func number(of verb: Verb) -> Int {
        let count = CommandFacts.all.count
        return CommandFacts.number(of: verb) ?? (verb == .unknownKey ? count : count + 1)
    }
}
