/// What a proxy that says nothing may be waiting for, in the middle of a handshake.
package enum HopSilence: Hashable, Sendable {
    /// It should have answered by itself.
    case unexplained
    /// It connects to the server.
    case connecting
    /// Either of them: it answers only when it has connected.
    case either
}
