// A connection for which the server has no room.
extension ServerSession {
    /// Refuses the session in place of a greeting (RFC 5321 §3.1).
    package mutating func refuse() -> [ServerOutput] { end(.tooManySessions) }
}
