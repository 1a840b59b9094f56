import SMTPSyntax

/// A rule at its place in the order.
struct CauseRow: Sendable {
    let stage: CauseStage
    let rule: CauseRule

    /// Names the row in tables and tests, as its stage, its cause and its first sign.
    ///
    ///     "fullness: mailbox-full (quota)"
    var name: String { "\(stage.name): \(rule.label.rawValue) (\(rule.sign))" }
}
