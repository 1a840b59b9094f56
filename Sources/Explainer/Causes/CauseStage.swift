import SMTPSyntax

/// A place in the order in which the rows are asked, with the rows that are asked there.
struct CauseStage: Sendable {
    /// How much a row of the stage says.
    enum Weight: Hashable, Sendable {
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
    /// Why it is asked here and not elsewhere, as a sentence.
    let reason: String
    let rules: [CauseRule]

    var rows: [CauseRow] { rules.map { CauseRow(stage: self, rule: $0) } }

    init(_ name: String, _ weight: Weight, _ rules: [CauseRule], because reason: String) {
        self.name = name
        self.weight = weight
        self.rules = rules
        self.reason = reason
    }
}
