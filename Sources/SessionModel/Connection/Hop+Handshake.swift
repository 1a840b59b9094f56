extension Hop {
    /// What is said to it to reach a server; nil for ssh, which says it itself, and for what is not reached by a host.
    package func handshake(to endpoint: Endpoint) -> (any HopHandshake)? {
        guard case .tcp(let host, let port) = endpoint else { return nil }
        return switch self {
        case .socks5(_, let credentials): SOCKS5Handshake(host: host, port: port, credentials)
        case .httpProxy(_, let credentials): HTTPConnectHandshake(authority: endpoint.description, credentials)
        case .ssh: nil
        }
    }
}
