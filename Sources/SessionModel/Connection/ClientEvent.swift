/// What happens on the connection of a client that is watched.
package enum ClientEvent: Hashable, Sendable {
    /// It has connected; its address.
    case accepted(address: String)
    case sent([UInt8])
    /// The TLS handshake with it is done; the version.
    case secured(String)
    /// The TLS handshake with it has failed, and the connection is closed.
    case handshakeFailed(ClientTLSFailure)
    /// It has closed its side, and can still receive.
    case ended
    /// Nothing can be sent to it any more; the system's reason, or nothing.
    case lost(String)
}
