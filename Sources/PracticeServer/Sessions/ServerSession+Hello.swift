import SMTPSyntax

// EHLO, HELO, LHLO and RSET: each of them drops an open transaction (RFC 5321 §4.1.1.1, §4.1.1.5, §4.1.4).
extension ServerSession {
    mutating func answerHello(_ command: Command) -> ServerReply {
        hello = command.verb
        helloName = String(decoding: command.argument ?? [], as: UTF8.self)
        transaction = nil
        let greeting = "\(scenario.host) greets \(helloName)"
        return ServerReply(.hello, lines: command.verb == .helo ? [greeting] : [greeting] + offers)
    }

    /// TLS resets the session (RFC 3207 §4.2).
    mutating func answerStartTLS(_ command: Command) -> ServerReply {
        if isUnderTLS { return ServerReply(.tlsIsOn) }
        if !isExtended { return ServerReply(.ehloFirst) }
        if transaction != nil { return ServerReply(.transactionOpen) }
        if let problem = CommandSyntax.problem(in: command) { return ServerReply(.badSyntax, problem.text) }
        if let reply = reply(of: place, about: "") { return reply }
        isUnderTLS = true
        hello = nil
        isLoggedIn = false
        return ServerReply(.startTLS)
    }

    mutating func answerReset() -> ServerReply {
        transaction = nil
        return ServerReply(.ok)
    }

    /// A client that is trusted says which client it represents; the session then starts over, as Postfix has it.
    mutating func answerClient(_ command: Command) -> ServerReply {
        var attributes: [String: String] = [:]
        for word in command.words {
            let parts = word.split(separator: UInt8(ascii: "="), maxSplits: 1)
            guard parts.count == 2, let value = Xtext.decoded(parts[1]) else { continue }
            attributes[ASCII.uppercased(parts[0])] = String(decoding: value, as: UTF8.self)
        }
        if let unknown = attributes.keys.sorted().first(where: { !Scenario.clientAttributes.contains($0) }) {
            return ServerReply(.badValue, "Bad XCLIENT attribute name: \(unknown)")
        }
        if let address = attributes["ADDR"] { client = address }
        let user = attributes["LOGIN"].map { !$0.hasPrefix("[") }
        isLoggedIn = user ?? isLoggedIn
        hello = nil
        return ServerReply(.greeting, greetingText)
    }
}
