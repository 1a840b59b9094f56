import SMTPSyntax

/// Says what a client does wrong, from what passes between it and its server.
///
///     C: EHLO myhost          →  finding: The name in the hello has no dot. …  (RFC 5321 §2.3.5)
///
/// The rules are those of the practice server, which judges its own clients by them.
package protocol ClientReview: Sendable {
    /// The client has sent octets.
    mutating func take(_ octets: [UInt8], at time: Double)
    /// The client gets octets of the server.
    mutating func wrote(_ octets: [UInt8], at time: Double)
    /// TLS with the client is active.
    mutating func secured(_ report: TLSReport, at time: Double)
    /// There is no TLS after STARTTLS, and the session goes on without it.
    mutating func handshakeFailed(_ failure: TLSFailure, at time: Double)
    /// The server closes the connection.
    mutating func serverCloses()
    /// The client has closed its side. `isAnswerDue` says that the reply to a message has not come yet.
    mutating func ended(isAnswerDue: Bool, at time: Double)
    /// The findings about the client that are new.
    mutating func takeFindings() -> [Finding]
}
