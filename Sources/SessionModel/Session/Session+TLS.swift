import SMTPStandard
import SMTPSyntax

// TLS below the session.
extension Session {
    /// The handshake succeeded; from now on every byte is protected. With TLS from the first byte nothing was learned
    /// before, and the phase stays.
    package mutating func secured() -> [SessionEvent] {
        // The beginning of an unencrypted line must not become that of the first protected line.
        var events: [SessionEvent] = []
        if phase == .tlsHandshake { _ = takeRest(&events) }
        security.secured()
        return events + move(by: Transitions.secured)
    }

    /// TLS comes first on this connection: SMTP begins after the handshake (RFC 8314 §3.3).
    package mutating func awaitTLS() {
        if phase == .connecting { security.awaited() }
    }

    /// The handshake failed, and nothing can follow it on this connection.
    ///
    /// Whoever closes the connection now does so because of TLS, and breaks no rule of SMTP.
    package mutating func lostInHandshake() {
        guard phase != .closed else { return }
        security.failed()
        queue.forget()
    }

    /// The handshake failed, and the connection is still open and unencrypted.
    ///
    /// A client should close now (RFC 3207 §4.1). Some servers continue unencrypted; then replies are
    /// read again.
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
