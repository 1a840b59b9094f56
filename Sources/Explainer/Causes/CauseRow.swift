import SMTPSyntax

/// A rule at its place in the order.
struct CauseRow: Sendable {
    let stage: CauseStage
    let rule: CauseRule

    /// The name of the row in tables and tests: its stage, its cause and its first sign.
    ///
    ///     "fullness: mailbox-full (quota)"
    var name: String { "\(stage.name): \(rule.label.rawValue) (\(rule.sign))" }
}
