import SMTPSyntax

// EHLO, HELO and RSET: each of them drops an open transaction (RFC 5321 §4.1.1.1, §4.1.1.5, §4.1.4).
extension ServerSession {
    mutating func answerHello(_ command: Command) -> ServerReply {
        hello = command.verb
        transaction = nil
        let name = String(decoding: command.argument ?? [], as: UTF8.self)
        let greeting = "\(scenario.host) greets \(name)"
        return ServerReply(.hello, lines: command.verb == .ehlo ? [greeting] + offers : [greeting])
    }

    var offersTLS: Bool { scenario.keywords.contains("STARTTLS") }

    /// TLS resets the session (RFC 3207 §4.2).
    mutating func answerStartTLS(_ command: Command) -> ServerReply {
        if isUnderTLS { return ServerReply(.tlsIsOn) }
        if hello != .ehlo { return ServerReply(.ehloFirst) }
        if transaction != nil { return ServerReply(.transactionOpen) }
        if let problem = CommandSyntax.problem(in: command) { return ServerReply(.badSyntax, problem.text) }
        isUnderTLS = true
        hello = nil
        isLoggedIn = false
        return ServerReply(.startTLS)
    }

    mutating func answerReset() -> ServerReply {
        transaction = nil
        return ServerReply(.ok)
    }
}
