/// What the connection goes through on its way to the server.
package enum Hop: Hashable, Sendable {
    /// A proxy that speaks SOCKS5 (RFC 1928).
    case socks5(Endpoint, HopCredentials? = nil)
    /// A proxy that speaks HTTP, asked with CONNECT (RFC 9110 §9.3.6).
    case httpProxy(Endpoint, HopCredentials? = nil)
    /// A host that is reached with the ssh command, and connects from there.
    case ssh(host: String)

    /// Where the proxy listens; nil for ssh, which finds that out itself.
    package var endpoint: Endpoint? {
        switch self {
        case .socks5(let endpoint, _), .httpProxy(let endpoint, _): endpoint
        case .ssh: nil
        }
    }
}

extension Hop: CustomStringConvertible {
    package var description: String {
        switch self {
        case .socks5(let endpoint, _): "SOCKS5 proxy \(endpoint)"
        case .httpProxy(let endpoint, _): "HTTP proxy \(endpoint)"
        case .ssh(let host): "ssh \(host)"
        }
    }
}
