// TLS below the session.
extension Session {
    /// The handshake is done; from now on every octet is protected.
    ///
    /// What was learned in clear counts no more, the hello and the login among it, and replies to lines that were sent
    /// in clear behind STARTTLS are not waited for (RFC 3207 §4.2). With TLS from the first octet nothing was learned.
    public mutating func secured() -> [SessionEvent] {
        // The beginning of a line that came in clear must not become that of the first protected one.
        var events: [SessionEvent] = []
        if phase == .tlsHandshake { _ = takeRest(&events) }
        isUnderTLS = true
        guard phase == .tlsHandshake else { return [] }
        uncertainty = transaction == nil || isSettled(.tlsInTransaction) ? nil : .tlsInTransaction
        hello = nil
        extensions = []
        isAuthenticated = false
        refusedSize = nil
        forget()
        phase = .greeted
        return events + [.phase(from: .tlsHandshake, to: .greeted)]
    }

    /// The handshake failed, and the connection is still open, in clear.
    ///
    /// A client should close now (RFC 3207 §4.1). Some servers go on in clear; what they say is read as replies again.
    public mutating func handshakeFailed() -> [SessionEvent] {
        guard phase == .tlsHandshake else { return [] }
        outstanding = []
        phase = resting
        return [.finding(.handshakeFailed), .phase(from: .tlsHandshake, to: phase)]
    }
}
