/// What is to be done on the connection of a client that is watched.
package enum ClientEffect: Hashable, Sendable {
    /// Read once.
    case read
    /// Write, and when it has gone out read once from the server.
    case write([UInt8])
    /// Write the reply to STARTTLS, if any, and begin TLS, as a server, with a certificate of smtptui: at once, so that
    /// nothing of the client is read as cleartext in between.
    case secure(after: [UInt8])
    /// Send nothing more; the client closes.
    case end
    case close
}
