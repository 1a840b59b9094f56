import SMTPStandard
import SMTPSyntax
import SessionModel

extension TimedWait {
    /// What was waited for: `TLS`, `greeting`, `RCPT`.
    var name: String {
        switch subject {
        case .handshake: "TLS"
        case .reply(.greeting): "greeting"
        case .reply(let context) where context.isOfMessage: "message"
        case .reply(.authAnswer): "AUTH answer"
        case .reply(let context): context.name
        }
    }

    /// How long a client should wait for it (RFC 5321 §4.5.3.2); nil where the standard names no limit.
    var limit: ReplyTimeLimit? {
        guard case .reply(let context) = subject else { return nil }
        return ReplyTimeLimit.of(context)
    }
}
