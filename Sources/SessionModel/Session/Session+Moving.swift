import SMTPStandard
import SMTPSyntax

// Applies the rows of `Transitions`.
extension Session {
    /// Moves the session by a reply to `context`, given in answer to `command`.
    ///
    /// `reply` is nil where the reply is only imagined, as by `Judge`.
    package mutating func move(by context: ReplyContext, _ code: ReplyCode, _ command: Command?, _ reply: Reply? = nil)
    {
        if context == .greeting, let reply { offered.greeted(by: reply) }
        guard phase != .closed else { return }
        let before = phase
        if let row = Transitions.row(for: context, code, in: phase) { follow(row, code, command, reply) }
        guard PositiveCodes.standing(of: code, to: context) != .foreign else { return }
        doubts.judge(context, code, command, from: before, to: phase, server.software)
    }

    /// Applies a row: first its effects, then the phase.
    mutating func follow(
        _ row: Transition, _ code: ReplyCode = 0, _ command: Command? = nil, _ reply: Reply? = nil
    ) {
        switch row.effect {
        case .nothing: break
        case .hello:
            transfer.drop()
            offered.accepted(command?.verb, reply)
        case .openTransaction: transfer.open(by: command)
        case .acceptRecipient: transfer.accept(command, code, isImagined: reply == nil)
        case .refuseRecipient: transfer.refuse(command, code)
        case .endTransaction: transfer.end()
        case .authenticated: login.accept()
        case .restart:
            transfer.drop()
            offered.restart()
        case .secured: restartUnderTLS()
        case .handshakeFailed:
            security.failed()
            queue.forget()
        case .close: forget()
        }
        phase = row.to == .ready ? resting : row.to
    }

    /// The phase that fits what is known, when no dialogue of its own is going on.
    private var resting: Phase { transfer.phase ?? (hello == nil ? .greeted : .ready) }

    /// TLS resets the session: EHLO, authentication and the offers are discarded, and no replies are due to lines that
    /// were sent unencrypted after STARTTLS (RFC 3207 §4.2).
    private mutating func restartUnderTLS() {
        doubts.secured(inTransaction: transaction != nil, server.software)
        offered.restart()
        login.restart()
        forget()
    }

    /// At the end of a session no transaction is open and no reply is due.
    mutating func forget() {
        transfer = MailTransfer()
        queue.forget()
    }
}
