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
        if case .command(let verb) = context, Verb.hellos.contains(verb), let reply, !reply.severity.isSuccess {
            offered.refused(verb, reply)
        }
        guard phase != .closed else { return }
        let before = phase
        let open = transaction
        if !isUnknownChunk(context, code), let row = Transitions.row(for: context, code, in: phase) {
            follow(row, code, command, reply)
        }
        guard PositiveCodes.standing(of: code, to: context) != .foreign else {
            if phase != .closed { doubts.judgeForeign(context, code) }
            return
        }
        doubts.judge(context, code, command, from: before, to: phase, server.software)
        reconsider(open, after: context, code, from: before)
    }

    /// Whether a server that does not offer CHUNKING refuses BDAT as a verb. It has read no chunk and refused none.
    private func isUnknownChunk(_ context: ReplyContext, _ code: ReplyCode) -> Bool {
        (context == .command(.bdat) || context == .lastChunk) && !offers("CHUNKING")
            && OutstandingCommand.refusalsOfVerb.contains(code)
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
        let isKept = row.effect == .secured && transaction != nil
        phase = row.to == .ready || isKept ? resting : row.to
    }

    /// The phase that fits what is known, when no dialogue of its own is going on.
    var resting: Phase { transfer.phase ?? (hello == nil ? .greeted : .ready) }

    /// TLS resets the session: EHLO, authentication and the offers are discarded, and no replies are due to lines that
    /// were sent unencrypted after STARTTLS (RFC 3207 §4.2).
    private mutating func restartUnderTLS() {
        let open = transaction
        doubts.secured(inTransaction: open != nil, server.software)
        offered.restart()
        login.restart()
        forget()
        if let open { hold(open, at: .tlsInTransaction, in: open.acceptedCount > 0 ? .rcpt : .mail) }
    }

    /// At the end of a session no transaction is open and no reply is due.
    mutating func forget() {
        transfer = MailTransfer()
        queue.forget()
    }
}
