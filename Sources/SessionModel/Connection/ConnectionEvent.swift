/// What happens on a connection.
package enum ConnectionEvent: Hashable, Sendable {
    /// It is open; the address connected to.
    case connected(address: String)
    /// Something happens on the way there.
    case step(ConnectionStep)
    /// What was asked of the DNS.
    case mailServers(MailServerList)
    /// What the DNS says of the session, as far as it is known.
    case dnsFindings(DNSFindings)
    /// It could not be opened.
    case failed(ConnectionFailure)
    /// Something happened on the way to the server, which is connected.
    case onTheWay(WayEvent)
    case received([UInt8])
    /// The server closed the connection, or it broke; the system's reason, or nothing.
    case ended(String)
    /// The TLS handshake is done.
    case secured(TLSReport)
    case handshakeFailed(TLSFailure)
    /// What was to be reported when it has gone out has gone out.
    case written
    /// Something happens between smtptui and a client that is watched.
    case client(ClientEvent)
}
