/// How a connection ended.
package enum SessionEnd: String, Hashable, Sendable {
    /// The server accepted QUIT. Who closes the connection after that does not matter (RFC 5321 §4.1.1.10).
    case quit
    /// The server closed the connection, or ended the session with 421 or 521, after which it does so.
    case server
    /// The client closed it, because nothing came in time.
    case timeout
    /// The client closed it, or it was open when the recording ended.
    case client
}
