import SMTPSyntax

/// What lines that are sent in a row often have in common.
struct ClientStyle: Hashable, Sendable {
    let kind: ClientEntry.Kind
    let ending: LineEnding
    let isStuffed: Bool
    let isRedacted: Bool
    let isUnderTLS: Bool
    /// What was thought of the line before it was sent.
    let verdict: Verdict
}
