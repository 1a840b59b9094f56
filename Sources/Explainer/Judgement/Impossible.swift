import SMTPSyntax

/// Causes that are impossible somewhere, and what is meant there instead.
struct Impossible: Sendable {
    let causes: [Cause]
    /// The cause that is meant instead.
    let label: Cause
    /// The same where the refusal is temporary; nil for no difference.
    let labelForNow: Cause?
    /// What is said instead; nil for the words of the row, or of the cause in general.
    let statement: Statement?

    init(_ causes: [Cause], are label: Cause, forNow labelForNow: Cause? = nil) {
        self.causes = causes
        self.label = label
        self.labelForNow = labelForNow
        statement = nil
    }

    init(
        _ causes: [Cause], are label: Cause, forNow labelForNow: Cause? = nil, _ words: String, _ meaning: String,
        move: Move? = nil,
        mover: String? = nil, advice: Advice, _ sources: SpecReference...
    ) {
        self.causes = causes
        self.label = label
        self.labelForNow = labelForNow
        statement = Statement(label, words, meaning, move: move, mover: mover, advice: advice, sources)
    }

    func label(_ severity: Severity) -> Cause { severity == .transient ? labelForNow ?? label : label }
}
