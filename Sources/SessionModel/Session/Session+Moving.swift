import SMTPStandard
import SMTPSyntax

// Applies the rows of `Transitions`.
extension Session {
    /// Moves the session by a reply to `context`, given in answer to `command`.
    ///
    /// `reply` is nil where the reply is only imagined, as by `Judge`.
    package mutating func move(by context: ReplyContext, _ code: ReplyCode, _ command: Command?, _ reply: Reply? = nil)
    {
        move(by: ReplyLaw(code, to: context), command, reply)
    }

    /// The same where the tables were asked before. Returns the effect of the row that was followed.
    @discardableResult
    mutating func move(by law: ReplyLaw, _ command: Command?, _ reply: Reply?) -> Transition.Effect {
        let (context, code) = (law.context, law.code)
        if let reply { readOffers(in: reply, by: law) }
        guard phase != .closed else { return .nothing }
        let before = phase
        // The transaction is not copied for every reply: with it go all its recipients.
        let leaves = law.uncertainty(leftIn: before)
        let open = leaves != nil || doubts.kept != nil ? transaction : nil
        var effect = Transition.Effect.nothing
        if !isUnknownChunk(context, code), let row = law.row(in: phase) {
            follow(row, code, command, reply)
            effect = row.effect
        }
        guard law.standing != .foreign else {
            if phase != .closed { doubts.judgeForeign(context, code) }
            return effect
        }
        if doubts.isMoved(by: law, leaving: leaves) {
            doubts.judge(law, command, from: before, to: phase, server.software)
        }
        reconsider(open, after: law, leaves, from: before)
        return effect
    }

    /// The greeting may name the protocol, and so may the refusal of a hello.
    private mutating func readOffers(in reply: Reply, by law: ReplyLaw) {
        if law.context == .greeting {
            offered.greeted(by: reply)
        } else if !reply.severity.isSuccess, law.isOfHello, case .command(let verb) = law.context {
            offered.refused(verb, reply)
        }
    }

    /// Whether a server that does not offer CHUNKING refuses BDAT as a verb. It has read no chunk and refused none.
    private func isUnknownChunk(_ context: ReplyContext, _ code: ReplyCode) -> Bool {
        OutstandingCommand.isAboutVerb(code)
            && (context.isOfLastPart || context == .command(.bdat) || context == .command(.burl))
            && !offers(context.factKey == .burl ? "BURL" : "CHUNKING")
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
        case .refuseRecipient: if reply != nil { transfer.refuse(command, code) }
        case .endTransaction: transfer.end()
        case .authenticated: login.accept()
        case .restart: restart(as: command)
        case .secured: restartUnderTLS()
        case .handshakeFailed:
            security.failed()
            queue.forget()
        case .close: forget()
        }
        let isKept = row.effect == .secured && transaction != nil
        phase = row.to == .ready || isKept ? resting : row.to
    }

    /// The session starts over with another client. It is authenticated only if the command says so: Postfix answers AUTH
    /// with 503 after LOGIN, and accepts it again without.
    private mutating func restart(as command: Command?) {
        transfer.drop()
        offered.restart()
        login.restart()
        let user = command?.clientAttributes.last { $0.name == "LOGIN" }?.value
        if let user, !ClientAttribute.isUnavailable(user) { login.accept() }
    }

    /// The phase that fits what is known, when no dialogue of its own is going on.
    var resting: Phase { transfer.phase ?? (hello == nil ? .greeted : .ready) }

    /// TLS resets the session: EHLO, authentication and the offers are discarded, and no replies are due to lines that
    /// were sent unencrypted after STARTTLS (RFC 3207 §4.2).
    private mutating func restartUnderTLS() {
        security.upgraded()
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
        begun = BegunLine()
        queue.forget()
    }
}
