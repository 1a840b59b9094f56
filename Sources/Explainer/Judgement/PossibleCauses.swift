import SMTPSyntax

/// The causes that are possible as the answer to a command, and what an impossible one becomes there.
///
///     RCPT 550 mailbox unavailable   →   unknown recipient
///     MAIL 550 mailbox unavailable   →   the sender address, for no recipient has been named yet
///
/// What is not listed as impossible is possible. Without a known command everything is.
struct PossibleCauses: Sendable {
    /// What is answered, for people.
    let title: String
    /// The keys of what is answered; empty for anything.
    let answers: Set<Verb>
    /// What must be known of the session; empty for nothing.
    let amid: Circumstances
    /// The impossible causes, and what each becomes.
    let impossible: [Impossible]

    /// The causes that are left.
    var possible: Set<Cause> { Set(Cause.allCases).subtracting(impossible.flatMap(\.causes)).subtracting([.success]) }

    /// What a cause becomes where it is impossible; nil where it is possible.
    static func instead(of cause: Cause, at answered: Verb?, amid: Circumstances) -> Impossible? {
        guard let answered else { return nil }
        for state in states where amid.isSuperset(of: state.amid) {
            if let found = state.instead(of: cause) { return found }
        }
        guard let row = byVerb[answered] else { return isKnown(answered) ? nil : unknownVerb.instead(of: cause) }
        return row.instead(of: cause)
    }

    private func instead(of cause: Cause) -> Impossible? { impossible.first { $0.causes.contains(cause) } }

    private static let byVerb: [Verb: PossibleCauses] = Dictionary(
        commands.flatMap { row in row.answers.map { ($0, row) } }, uniquingKeysWith: { first, _ in first })

    /// All rows, in the order of a session.
    static let all: [PossibleCauses] = commands + [unknownVerb] + states
}
