import SMTPSyntax

// What comes before the first command.
extension ServerSession {
    func greeting(after seconds: Int) -> ServerAnswer {
        let reply = greetingReply
        return ServerAnswer(
            number: 0, place: .greeting, replies: [reply], end: reply.closes ? .closes : .goesOn, delay: seconds)
    }

    var greetingReply: ServerReply {
        expected?.script.greeting ?? faultReply(at: .greeting) ?? reply(of: .greeting, about: scenario.host)
            ?? ServerReply(.greeting, greetingText)
    }

    /// The first line of a greeting whose last line comes later.
    var teaser: [UInt8] { Array("220-\(ServerReply(.greeting, greetingText).lines[0])\r\n".utf8) }

    var greetingText: String { "\(scenario.host) \(scenario.isLMTP ? "LMTP" : "ESMTP")" }

    /// Reads the header with which a load balancer says who is connected. Without one the connection is closed, as
    /// there is no one to speak to.
    ///
    ///     PROXY TCP4 192.0.2.1 192.0.2.2 40000 25
    mutating func takeProxy(_ line: WireLine) -> [ServerReply] {
        let words = Command(line.bytes).words.map { String(decoding: $0, as: UTF8.self) }
        isProxyDue = false
        guard line.ending == .crlf, Command(line.bytes).verb == .proxy, Self.isProxyHeader(words) else {
            isClosed = true
            return []
        }
        if words.count == 5 { client = words[1] }
        place = .greeting
        return [greetingReply]
    }

    private static func isProxyHeader(_ words: [String]) -> Bool {
        switch words.first {
        case "UNKNOWN": true
        case "TCP4", "TCP6": words.count == 5 && words[3...].allSatisfy { (0...65_535).contains(Int($0) ?? -1) }
        default: false
        }
    }
}
