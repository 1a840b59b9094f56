/// How a connection ended.
package enum SessionEnd: String, Hashable, Sendable {
    /// The server accepted QUIT. Who closes the connection after that does not matter (RFC 5321 §4.1.1.10).
    case quit
    /// The server closed the connection.
    case server
    /// The client closed it, or it was open when the recording ended.
    case client
}
