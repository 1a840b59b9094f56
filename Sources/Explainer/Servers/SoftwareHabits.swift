import SMTPStandard
import SMTPSyntax

/// The habits of one server software, by what they are about: a command asks for them several times, and of the hundred
/// rows for all software a handful is left.
package struct SoftwareHabits: Hashable, Sendable {
    private let inPhase: [Habit]
    private let onObjection: [Habit]
    private let onOddity: [Habit]
    private let always: [Habit]
    private let parameters: [Habit]
    private let others: [Habit]

    init(_ rows: [Habit]) {
        inPhase = rows.filter { if case .command(_, let phases) = $0.matter { !phases.isEmpty } else { false } }
        always = rows.filter { if case .command(_, let phases) = $0.matter { phases.isEmpty } else { false } }
        onObjection = rows.filter { if case .objection = $0.matter { true } else { false } }
        onOddity = rows.filter { if case .oddity = $0.matter { true } else { false } }
        parameters = rows.filter { if case .parameter = $0.matter { true } else { false } }
        others = rows.filter {
            switch $0.matter {
            case .beforeTLS, .transaction, .refusedSize: true
            case .objection, .command, .oddity, .parameter: false
            }
        }
    }

    /// The row for a command in a phase, given the standard's objection to it and the oddities of its line.
    ///
    /// What holds in this phase alone comes first, and what holds in every phase last.
    package func habit(
        with verb: Verb, in phase: Phase, on objection: Objection?, _ oddities: @autoclosure () -> [Oddity] = []
    ) -> Habit? {
        inPhase.first { $0.matter.isAbout(verb, onlyIn: phase) }
            ?? objection.flatMap { objection in onObjection.first { $0.matter.isAbout(objection, to: verb) } }
            ?? (onOddity.isEmpty ? nil : habit(with: verb, oddities()))
            ?? always.first { $0.matter.isAbout(verb) }
    }

    private func habit(with verb: Verb, _ oddities: [Oddity]) -> Habit? {
        oddities.lazy.compactMap { oddity in onOddity.first { $0.matter.isAbout(oddity, in: verb) } }.first
    }

    /// The row for a command with these parameters.
    package func habit(withAnyOf keywords: Set<String>) -> Habit? {
        guard !parameters.isEmpty, !keywords.isEmpty else { return nil }
        return parameters.first {
            if case .parameter(let keyword) = $0.matter { keywords.contains(keyword) } else { false }
        }
    }

    /// Whether the software answers a verb before TLS although it requires TLS.
    package func answersBeforeTLS(_ verb: Verb) -> Bool {
        others.contains { if case .beforeTLS(let verbs) = $0.matter { verbs.contains(verb) } else { false } }
    }

    /// Whether the software aborts the transaction where the standard requires it and others may keep it.
    package func dropsTransaction(at uncertainty: Uncertainty) -> Bool {
        others.contains { $0.matter == .transaction(uncertainty, isDropped: true) }
    }

    /// Whether the software keeps it there.
    package func keepsTransaction(at uncertainty: Uncertainty) -> Bool {
        others.contains { $0.matter == .transaction(uncertainty, isDropped: false) }
    }

    /// The row of software that remembers a SIZE for which it refused MAIL; nil when it is not known to.
    package var ofRefusedSize: Habit? { others.first { $0.matter == .refusedSize } }
}
