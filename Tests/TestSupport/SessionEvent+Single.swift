@testable import SMTPSyntax
@testable import SessionModel

extension SessionEvent {
    /// The same with an event for each line, so that it does not matter how the octets arrived.
    var single: [SessionEvent] {
        guard case .lines(let lines) = self else { return [self] }
        return lines.run.texts.map { text in
            let wire = WireLine(bytes: Array(text), ending: .crlf)
            return .line(
                ServerLine(
                    wire: wire, reply: ReplyLine(text), answers: lines.answers, context: lines.context, amid: lines.amid
                ))
        }
    }
}

extension Session {
    /// Reads bytes from the server; an event for each line.
    mutating func receiveSingly(_ bytes: [UInt8]) -> [SessionEvent] { receive(bytes).flatMap(\.single) }
}
