import SessionModel

/// What the connection reports, with the time at which it happened.
struct TransportEvent: Sendable {
    enum Kind: Sendable, Hashable {
        case connected(address: String)
        /// The connection could not be opened; the reason in a sentence.
        case failed(String)
        case received([UInt8])
        /// The other side closed, or the connection broke; the system's reason, or nothing.
        case ended(String)
        /// The TLS handshake is done.
        case secured(TLSReport)
        case handshakeFailed(TLSFailure)
    }

    let kind: Kind
    /// In seconds since the start.
    let time: Double
}
