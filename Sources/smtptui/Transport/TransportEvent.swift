import SessionModel

/// An event of the connection, with its time.
struct TransportEvent: Sendable {
    let kind: ConnectionEvent
    /// In seconds since the start.
    let time: Double
}
