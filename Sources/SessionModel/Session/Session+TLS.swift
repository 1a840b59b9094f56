// TLS below the session.
extension Session {
    /// The handshake is done; from now on every octet is protected.
    ///
    /// What was learned in clear counts no more, the hello and the login among it, and replies to lines that were sent
    /// in clear behind STARTTLS are not waited for (RFC 3207 §4.2). With TLS from the first octet nothing was learned.
    public mutating func secured() -> [SessionEvent] {
        isUnderTLS = true
        guard phase == .tlsHandshake else { return [] }
        hello = nil
        extensions = []
        isAuthenticated = false
        forget()
        phase = .greeted
        return [.phase(from: .tlsHandshake, to: .greeted)]
    }
}
