import SMTPSyntax

/// How long a client should wait for one kind of reply before it gives up: one row per limit of RFC 5321 §4.5.3.2.
///
///     ReplyTimeLimit.of(.command(.rcpt))?.seconds   // 300
///
/// The standard names no limit for the other commands.
package struct ReplyTimeLimit: Hashable, Sendable {
    package let context: ReplyContext
    /// At least so long.
    package let seconds: Double
    package let source: SpecReference

    package static let all: [ReplyTimeLimit] = [
        ReplyTimeLimit(.greeting, minutes: 5, "4.5.3.2.1"),
        ReplyTimeLimit(.command(.mail), minutes: 5, "4.5.3.2.2"),
        ReplyTimeLimit(.command(.rcpt), minutes: 5, "4.5.3.2.3"),
        ReplyTimeLimit(.command(.data), minutes: 2, "4.5.3.2.4"),
        ReplyTimeLimit(.endOfData, minutes: 10, "4.5.3.2.6"),
    ]

    private init(_ context: ReplyContext, minutes: Int, _ section: String) {
        self.context = context
        seconds = Double(minutes * 60)
        source = .rfc(5321, section)
    }

    /// The limit for the reply to something; nil where the standard names none.
    package static func of(_ context: ReplyContext) -> ReplyTimeLimit? {
        all.first { $0.context == context || $0.context == .endOfData && context.isOfMessage }
    }
}
