import SessionModel

// EHLO, HELO and RSET: each of them drops an open transaction (RFC 5321 §4.1.1.1, §4.1.1.5, §4.1.4).
extension ServerSession {
    mutating func answerHello(_ command: Command) -> ServerReply {
        hello = command.verb
        transaction = nil
        let name = String(decoding: command.argument ?? [], as: UTF8.self)
        let greeting = "\(scenario.host) greets \(name)"
        return ServerReply(.hello, lines: command.verb == .ehlo ? [greeting] + offers : [greeting])
    }

    mutating func answerReset() -> ServerReply {
        transaction = nil
        return ServerReply(.ok)
    }
}
