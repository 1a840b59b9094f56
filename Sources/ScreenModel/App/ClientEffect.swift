/// What is to be done on the connection of a client that is watched.
package enum ClientEffect: Hashable, Sendable {
    /// Read once.
    case read
    /// Write, and when it has gone out read once from the server.
    case write([UInt8])
    /// Begin TLS, as a server, with a certificate of smtptui.
    case secure
    /// Send nothing more; the client closes.
    case end
    case close
}
