import SessionModel

/// The server of a session, as far as its checks need to know it.
struct CheckedServer: Sendable {
    /// The name of the host that was connected to: that of an MX host where one was chosen.
    let host: String
    let endpoint: Endpoint
    let way: Way
    /// The domain by which it was found; nil where it was not.
    let domain: String?
    let nameServer: NameServer?
}
