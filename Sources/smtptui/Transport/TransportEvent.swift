import SessionModel

/// An event of a connection, with its time.
struct TransportEvent: Sendable {
    let kind: ConnectionEvent
    /// The number of the session that has the connection.
    let session: Int
    /// In seconds since the start.
    let time: Double
}
