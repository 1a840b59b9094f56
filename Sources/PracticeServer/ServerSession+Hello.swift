import SessionModel

// EHLO, HELO and RSET (RFC 5321 §4.1.1.1, §4.1.1.5).
extension ServerSession {
    mutating func answerHello(_ command: Command) -> ServerReply {
        if let problem = CommandSyntax.problem(in: command) { return .syntax(problem) }
        hello = command.verb
        transaction = nil
        let name = String(decoding: command.argument ?? [], as: UTF8.self)
        let greeting = "\(scenario.host) greets \(name)"
        return ServerReply(250, nil, lines: command.verb == .ehlo ? [greeting] + offers : [greeting])
    }

    private var offers: [String] {
        ["PIPELINING", "SIZE \(scenario.sizeLimit)", "VRFY", "EXPN", "HELP", "8BITMIME", "ENHANCEDSTATUSCODES"]
    }

    mutating func answerReset(_ command: Command) -> ServerReply {
        if let problem = CommandSyntax.problem(in: command) { return .syntax(problem) }
        transaction = nil
        return .ok
    }
}
