import SMTPSyntax
import SessionModel

// `:keepalive`: NOOP while nothing happens, so that the server does not close the connection (RFC 5321 §4.5.3.2).
extension AppModel {
    static let usualKeepalive = 60.0

    /// `:keepalive [SECONDS | off]`
    mutating func changeKeepalive(_ argument: String) -> [Effect] {
        switch argument.lowercased() {
        case "off":
            keepalive = nil
            report("No NOOP is sent while nothing happens.")
        case "": setKeepalive(Self.usualKeepalive)
        default:
            guard let seconds = Int(argument), (1...86_400).contains(seconds) else {
                notice = ":keepalive is followed by 1 to 86400 seconds, or off. Nothing was changed."
                return []
            }
            setKeepalive(Double(seconds))
        }
        return []
    }

    private mutating func setKeepalive(_ seconds: Double) {
        keepalive = seconds
        report("NOOP is sent after \(Int(seconds)) s without anything else; :keepalive off ends that.")
    }

    /// When NOOP is due; nil where none will be.
    var keepaliveTime: Double? {
        guard let keepalive, isIdle else { return nil }
        let newest = dialogue.transcript.time(at: dialogue.transcript.count - 1) ?? 0
        return newest + keepalive
    }

    private var isIdle: Bool {
        guard connection.link == .open, driver == nil, session.outstanding.isEmpty, !session.isLineBegun, !isSecuring,
            !isFull
        else {
            return false
        }
        switch session.phase {
        case .connecting, .tlsHandshake, .auth, .closed, .refused: return false
        default: return !session.isInMessage && session.chunkRemaining == 0 && !session.isLoginUnderway
        }
    }

    mutating func keepAlive() -> [Effect] {
        [.write(dialogue.sendNoting(Array(Verb.noop.name.utf8), at: now))]
    }
}
