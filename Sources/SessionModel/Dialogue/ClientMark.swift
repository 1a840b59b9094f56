import SMTPSyntax

/// What is kept of a line that was sent beside its text.
struct ClientMark: Hashable, Sendable {
    let entry: Int32
    let exchange: Int32
    /// The number of its verdict.
    let verdict: Int32
    let kind: ClientEntry.Kind
    let ending: LineEnding
    let isStuffed: Bool
    let isRedacted: Bool
    let isUnderTLS: Bool
}
