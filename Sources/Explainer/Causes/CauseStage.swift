import SMTPSyntax

/// A step in the order in which the rows are tried, with the rows of that step.
struct CauseStage: Sendable {
    /// How specific a row of the stage is.
    enum Weight: Hashable, Sendable {
        /// A provider documents what it means.
        case documented
        /// The text names the cause itself.
        case specific
        /// The text has words that many causes share: denied, unavailable, not allowed.
        case general
        /// The codes alone, where the text says nothing.
        case codes
    }

    /// A few words; they begin the names of its rows.
    let name: String
    let weight: Weight
    /// The reason for its place in the order, as a sentence.
    let reason: String
    let rules: [CauseRule]

    /// Whether it is about the whole session, such as a count of errors, and not about one line.
    let isAboutSession: Bool

    var rows: [CauseRow] { rules.map { CauseRow(stage: self, rule: $0) } }

    init(
        _ name: String, _ weight: Weight, _ rules: [CauseRule], isAboutSession: Bool = false, because reason: String
    ) {
        self.name = name
        self.weight = weight
        self.rules = rules
        self.reason = reason
        self.isAboutSession = isAboutSession
    }
}
