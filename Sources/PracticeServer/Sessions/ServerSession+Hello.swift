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
        if let refusal = Self.refusal(ofAttributesIn: command, Scenario.clientAttributes) { return refusal }
        let attributes = Dictionary(
            command.clientAttributes.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
        if let address = attributes["ADDR"] {
            // It is written into the header of messages.
            if let problem = ClientAttribute.named("ADDR")?.problem(with: address, of: .xclient) {
                return ServerReply(.badValue, problem)
            }
            if !ClientAttribute.isUnavailable(address) { client = Self.bareAddress(address) }
        }
        let user = attributes["LOGIN"].map { !$0.hasPrefix("[") }
        isLoggedIn = user ?? false
        hello = nil
        return ServerReply(.greeting, greetingText)
    }

    /// Without the tag that an IPv6 address has in XCLIENT: `IPV6:2001:db8::1`.
    private static func bareAddress(_ value: String) -> String {
        value.lowercased().hasPrefix("ipv6:") ? String(value.dropFirst(5)) : value
    }

    /// A filter says which client sent the message first, for the log, which this server does not have.
    func answerForwarded(_ command: Command) -> ServerReply {
        Self.refusal(ofAttributesIn: command, Scenario.forwardedAttributes) ?? ServerReply(.ok)
    }

    private static func refusal(ofAttributesIn command: Command, _ known: [String]) -> ServerReply? {
        let unknown = command.clientAttributes.map(\.name).sorted().first { !known.contains($0) }
        return unknown.map { ServerReply(.badValue, "Bad \(command.verb) attribute name: \($0)") }
    }
}
