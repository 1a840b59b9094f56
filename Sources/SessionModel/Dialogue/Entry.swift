import SMTPSyntax

/// One event of a recorded session.
package struct Entry: Hashable, Sendable {
    package enum Body: Hashable, Sendable {
        case client(ClientEntry)
        case server(ServerEntry)
        case phase(from: Phase, to: Phase)
        case finding(Finding)
        case note(Note)
        /// How a TLS handshake ended.
        case tls(TLSOutcome)
    }

    /// Its place in the transcript, from 0.
    package let index: Int
    /// Seconds since the session began.
    package let time: Double
    package let body: Body
}
