extension Endpoint {
    /// The port where LMTP is expected if none is named. RFC 2033 names no port, and only forbids 25 (§5); many servers
    /// listen on 24, the port of private mail systems.
    package static let lmtpPort = 24
}
