import SMTPSyntax

/// Which step of one session belongs to which step of another one.
///
/// Steps with the same command belong together; of those that are left between them, steps with the same verb do.
enum ComparedPairs {
    static func all(_ before: ComparedSession, _ after: ComparedSession) -> [Alignment.Pair] {
        var numbers = StepNumbers()
        let exact = Alignment.pairs(
            before.steps.map { numbers.number(of: key($0, before)) }[...],
            after.steps.map { numbers.number(of: key($0, after)) }[...])
        var kinds = StepNumbers()
        let (old, new) = (
            before.steps.map { kinds.number(of: Array($0.kind.utf8)) },
            after.steps.map { kinds.number(of: Array($0.kind.utf8)) }
        )
        var pairs: [Alignment.Pair] = []
        pairs.reserveCapacity(exact.count)
        var gap = Gap()
        for pair in exact {
            if let from = pair.before, let to = pair.after {
                pairs += gap.pairs(old, new)
                gap = Gap(old: from + 1, new: to + 1)
                pairs.append(pair)
            } else {
                gap.add(pair)
            }
        }
        return pairs + gap.pairs(old, new)
    }

    /// The steps between two that belong together.
    private struct Gap {
        var old = 0
        var new = 0
        private var oldCount = 0
        private var newCount = 0

        init(old: Int = 0, new: Int = 0) { (self.old, self.new) = (old, new) }

        mutating func add(_ pair: Alignment.Pair) {
            if pair.before != nil { oldCount += 1 } else { newCount += 1 }
        }

        func pairs(_ before: [Int], _ after: [Int]) -> [Alignment.Pair] {
            Alignment.pairs(before[old..<old + oldCount], after[new..<new + newCount])
        }
    }

    /// What is the same in both sessions: the verb in capitals, and the argument.
    private static func key(_ step: ComparedStep, _ session: ComparedSession) -> [UInt8] {
        guard case .command = step.subject, let line = session.command(step) else { return Array(step.kind.utf8) }
        let command = Command(line).trimmed
        return Array(command.verb.name.utf8) + [0x20] + (command.argument ?? [])
    }
}
