import SessionModel

/// What the connection reports, with the time at which it happened.
struct TransportEvent: Sendable {
    let kind: ConnectionEvent
    /// In seconds since the start.
    let time: Double
}
