import SMTPSyntax

/// What is kept of a line that came beside its text.
struct ServerMark: Hashable, Sendable {
    let context: ReplyContext
    let amid: Circumstances
    let ending: LineEnding
    let isReply: Bool

    var isUnderTLS: Bool { amid.contains(.tls) }
}
