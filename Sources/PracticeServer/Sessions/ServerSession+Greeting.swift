import SMTPSyntax
import SessionModel

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

    /// Reads the header with which a load balancer says who is connected, in either version. Without one the connection is
    /// closed, as there is no one to speak to. The greeting follows; nil while the header is not whole.
    ///
    ///     PROXY TCP4 192.0.2.1 192.0.2.2 40000 25
    mutating func takeProxy(_ rest: inout ArraySlice<UInt8>) -> [ServerReply]? {
        switch ProxyHeader.read(Array(rest)) {
        case .unfinished: return nil
        case .invalid:
            (isProxyDue, isClosed) = (false, true)
            return []
        case .whole(let header, let length):
            isProxyDue = false
            rest = rest.dropFirst(length)
            if let from = header.from { client = from.ip }
            return [introducedGreeting()]
        }
    }

    /// The greeting after the header. It is counted as the greeting that it is, not as the answer to a command.
    private mutating func introducedGreeting() -> ServerReply {
        let reply = greetingReply
        (answerCount, place, delay) = (-1, .greeting, scenario.greetingSeconds)
        isTurnedAway = reply.isRefusal
        return reply
    }
}
