import SMTPSyntax

/// What is said of a reply: its cause, its meaning, who can fix it, what to try and the sections, all from one row.
struct Statement: Hashable, Sendable {
    let label: Cause
    var meaning: String
    /// The likely cause in a few words; empty for success.
    let cause: String
    let move: Move
    /// Who can fix it, in other words than those of `Move`, as a pattern of `Reader`.
    var mover: String?
    var advice: Advice
    let sources: [SpecReference]

    init(
        _ label: Cause, _ cause: String, _ meaning: String, move: Move? = nil, mover: String? = nil, advice: Advice,
        _ sources: [SpecReference]
    ) {
        self.label = label
        self.cause = cause
        self.meaning = meaning
        self.move = move ?? CauseFacts.fact(for: label)?.move ?? .noOne
        self.mover = mover
        self.advice = advice
        self.sources = sources
    }

    /// The row of a code, alone or as the reply to a command; a row that several causes lead to is told of one.
    init(_ row: ReplyFact, as label: Cause? = nil) {
        self.init(label ?? row.label, row.cause, row.meaning, advice: row.advice, row.sources)
    }

    /// The row of an enhanced code that means one cause.
    init(_ row: EnhancedStatusFact, _ label: Cause, _ permanence: Permanence) {
        let fact = CauseFacts.fact(for: label)
        let advice = permanence == .permanent && fact?.move == .server ? fact?.adviceForGood : nil
        self.init(
            label, row.kind == .provider || row.subject == 4 ? row.name : fact?.words ?? row.name, row.meaning,
            advice: advice ?? row.advice, row.sources)
    }

    /// A special case of a cause.
    init(_ row: CauseCase) {
        self.init(
            row.rule.label, row.words, row.meaning, move: row.move, mover: row.mover, advice: row.advice, row.sources)
    }

    /// A cause in general.
    init(_ fact: CauseFact, _ permanence: Permanence) {
        let advice = permanence == .permanent ? fact.adviceForGood ?? fact.advice : fact.advice
        self.init(fact.label, fact.words, fact.meaning, advice: advice, fact.sources)
    }

    /// Whether it is based on hearsay only.
    var isDoubtful: Bool { !sources.isEmpty && sources.isDoubtful }

    /// After 421 the connection is closed, whatever the cause (RFC 5321 §3.8).
    func closing(_ code: ReplyCode) -> Statement {
        guard code == 421, !meaning.contains("close") else { return self }
        var statement = self
        statement.meaning += " The server closes the connection."
        return statement
    }
}
