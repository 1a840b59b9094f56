@testable import SMTPSyntax
@testable import SessionModel

extension Dialogue {
    /// A captured dialogue, with a connection in front; a quarter of a second per line.
    init(_ scene: Capture.Scene) {
        self.init()
        connect(.connected(to: "192.0.2.25:25", after: 0.002), at: 0)
        for (number, line) in scene.lines.enumerated() {
            let (text, time) = (line.dropFirst(3), Double(number) / 4)
            switch line.prefix(2) {
            case "C:", "C~":
                let ending: LineEnding = Capture.isUnfinished(text) ? .none : .crlf
                _ = send(Capture.octets(text), ending: ending, isWire: true, at: time)
            case "S:", "S~":
                if line.prefix(2) == "S~" && !session.isUnderTLS { secured(.ofTests, at: time) }
                receive(Capture.octets(text) + [13, 10], at: time)
            default: happenAsCaptured(text, at: time)
            }
        }
    }

    private mutating func happenAsCaptured(_ event: Substring, at time: Double) {
        switch event {
        case "TLS": secured(.ofTests, at: time)
        case "tls-fail": handshakeFailed(TLSFailure("", isOpen: true), at: time)
        case "closed", "closed-after": receiveEOF(at: time)
        case "reset", "reset-after": receiveEOF("Connection reset by peer", at: time)
        default: note(.remark(String(event)), at: time)
        }
    }
}
