import SMTPSyntax

/// Which of some rules of sequence speak of a verb, and which of a phase: a bit per rule, that of the first one lowest.
///
/// A command is looked up with two steps and no search. `UInt64` has room for 64 rules; a test compares it with the rules.
struct SequencePlaces {
    /// By the number of a verb.
    private let byVerb: [UInt64]
    /// By the number of a phase.
    private let byPhase: [UInt64]

    init(_ rules: [SequenceRule]) {
        var byVerb = [UInt64](repeating: 0, count: CommandFacts.all.count + 2)
        var byPhase = [UInt64](repeating: 0, count: Phase.allCases.count)
        for (place, rule) in rules.enumerated() {
            let bit = UInt64(1) << UInt64(place)
            // A rule without verbs speaks of all of them, and so does one without phases.
            let verbs = rule.verbs.isEmpty ? Array(byVerb.indices) : rule.verbs.map(Self.number)
            for verb in verbs { byVerb[verb] |= bit }
            let phases = rule.phases.isEmpty ? Array(byPhase.indices) : rule.phases.map(\.number)
            for phase in phases { byPhase[phase] |= bit }
        }
        self.byVerb = byVerb
        self.byPhase = byPhase
    }

    /// The places of the rules that speak of a verb in a phase, in their order.
    func places(about verb: Verb, in phase: Phase) -> [Int] {
        var bits = byVerb[Self.number(of: verb)] & byPhase[phase.number]
        var places: [Int] = []
        while bits != 0 {
            places.append(bits.trailingZeroBitCount)
            bits &= bits - 1
        }
        return places
    }

    /// The number of a verb among all that rules name; those that none names have the last one.
    private static func number(of verb: Verb) -> Int {
        let count = CommandFacts.all.count
        return CommandFacts.number(of: verb) ?? (verb == .unknownKey ? count : count + 1)
    }
}
