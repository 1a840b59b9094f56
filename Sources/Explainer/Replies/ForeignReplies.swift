import SMTPStandard
import SMTPSyntax

/// What a positive code means where it cannot be the reply: one row per kind of `ForeignCode`.
enum ForeignReplies {
    /// The row of a code that `PositiveCodes` calls foreign to a context.
    static func fact(_ code: ReplyCode, to context: ReplyContext) -> ReplyFact {
        let kind = ForeignCode(code, to: context)
        let row = row(kind)
        let cannot =
            context == .unsolicited
            ? "No command was waiting for \(code)."
            : ForeignCode.sentence(code, to: context, expected: PositiveCodes.codes(for: context))
        return ReplyFact(
            context.factKey, code, "\(cannot) \(row.meaning)", cause: row.cause, .systemError, advice: row.advice,
            status: .nonStandard, kind.source, PositiveCodes.source(for: context))
    }

    private struct Row {
        let meaning: String
        let cause: String
        let advice: Advice

        init(_ meaning: String, cause: String, _ advice: Advice) {
            self.meaning = meaning
            self.cause = cause
            self.advice = advice
        }
    }

    private static func row(_ kind: ForeignCode) -> Row {
        switch kind {
        case .greeting:
            Row(
                "Nothing here says that the server is ready.",
                cause: "a proxy, a filter, another service, or replies off by one",
                "Check the host, the port and what is in front of the server, then connect again.")
        case .farewell:
            Row(
                "The server ends the session; whether it did anything else is unknown.",
                cause: "the server ends the session, or replies off by one", "Connect again; the text may say why.")
        case .noText:
            Row(
                "The server still reads commands, and would read each line of the message as one.",
                cause: "replies off by one, a proxy, or a faulty server",
                Advice("Do not send the message. NOOP shows whether replies are off by one.", .send(.noop)))
        case .noTLS:
            Row(
                "TLS does not start; the session is still unencrypted.",
                cause: "replies off by one, a proxy, or a faulty server",
                Advice("Send nothing secret. Close with QUIT, and connect again.", .send(.quit)))
        case .noLogin:
            Row(
                "You are not logged in.", cause: "replies off by one, or a faulty server",
                Advice("NOOP shows whether replies are off by one.", .send(.noop)))
        case .textAwaited:
            Row(
                "The server may read what follows as message text, up to a line with a single dot.",
                cause: "replies off by one, or a faulty server",
                "Close, and connect again: any command may become message text, and a single dot would give it away.")
        case .challenge:
            Row(
                "It belongs to AUTH: the server may read the next line as an answer.",
                cause: "replies off by one, or a faulty server",
                "Send * to cancel; then NOOP shows the order of replies.")
        case .lateGreeting:
            Row(
                "It is the code of a greeting, and says nothing about the command.",
                cause: "a greeting that came late, so that replies are off by one",
                Advice("NOOP shows whether replies are off by one.", .send(.noop)))
        case .other:
            Row(
                "It says nothing about this command.", cause: "replies off by one, a proxy, or a faulty server",
                Advice("NOOP shows whether replies are off by one.", .send(.noop)))
        }
    }
}
