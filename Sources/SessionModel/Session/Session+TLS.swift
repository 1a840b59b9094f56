import SMTPStandard
import SMTPSyntax

// TLS below the session.
extension Session {
    /// The handshake is done; from now on every octet is protected. With TLS from the first octet nothing was learned
    /// before, and the phase stays.
    package mutating func secured() -> [SessionEvent] {
        // The beginning of a line that came in clear must not become that of the first protected one.
        var events: [SessionEvent] = []
        if phase == .tlsHandshake { _ = takeRest(&events) }
        security.secured()
        return events + move(by: Transitions.secured)
    }

    /// The handshake failed, and the connection is still open, in clear.
    ///
    /// A client should close now (RFC 3207 §4.1). Some servers go on in clear; what they say is read as replies again.
    package mutating func handshakeFailed() -> [SessionEvent] {
        let events = move(by: Transitions.handshakeFailed)
        return events.isEmpty ? [] : [.finding(.handshakeFailed)] + events
    }

    private mutating func move(by row: Transition) -> [SessionEvent] {
        let before = phase
        guard row.from.contains(before) else { return [] }
        follow(row)
        return [.phase(from: before, to: phase)]
    }
}
