import SMTPSyntax

// What a script answers in place of the server.
extension ServerSession {
    /// The reply to a command. A refusal of the script is said before anything is done; where the script accepts, the
    /// server does what it would do, and accepts also what it would refuse.
    mutating func replyInScript(to command: Command) -> ServerReply {
        guard let wanted = scripted else { return reply(to: command) }
        if wanted.isFailure { return wanted }
        let own = reply(to: command)
        if own.code.severity == wanted.code.severity { return own.saying(wanted) }
        accept(command, wanted)
        return wanted
    }

    /// The reply to an answer inside AUTH.
    mutating func takeAnswerInScript(_ line: WireLine) -> ServerReply? {
        guard let wanted = scripted else { return takeAnswer(line) }
        let own = wanted.isFailure ? nil : takeAnswer(line)
        if let own, own.code.severity == wanted.code.severity { return own.saying(wanted) }
        login = nil
        if wanted.code == 235 { isLoggedIn = true }
        return wanted
    }

    /// A success of the server in the words of the script, where it has any.
    func inScript(_ reply: ServerReply) -> ServerReply {
        guard let wanted = scripted, !reply.isFailure, !wanted.isFailure else { return reply }
        return reply.saying(wanted)
    }

    /// Does what follows from a command that the script accepts and the server would refuse.
    private mutating func accept(_ command: Command, _ reply: ServerReply) {
        let path = command.path?.path ?? .null
        switch command.verb {
        case .mail: transaction = Transaction(sender: path)
        case .rcpt:
            if transaction == nil { transaction = Transaction(sender: .null) }
            transaction?.recipients.append(path)
        case .data where reply.code.severity == .intermediate:
            if transaction == nil { transaction = Transaction(sender: .null) }
            incoming = IncomingMessage(sizeLimit: scenario.sizeLimit)
        case .ehlo, .helo, .lhlo: hello = command.verb
        case .auth where reply.code == 235: isLoggedIn = true
        default: break
        }
    }
}
