import NIOCore
import SessionModel

extension Route {
    /// The header of the PROXY protocol for a connection between two addresses; nil where none is wanted.
    ///
    /// After a proxy the address of the server is not known, unless it was given as one; a socket and a command have
    /// none. Then the header names a client only if the user has named one.
    func header(from own: SocketAddress?, to remote: SocketAddress?) -> ProxyHeader? {
        guard let wish = way.introduction else { return nil }
        let isDirect = endpoint.isTCP && way.hop == nil
        let named = NumericAddress(host: endpoint.host, port: endpoint.port ?? 0)
        let known = isDirect ? remote.flatMap(NumericAddress.init) : endpoint.isTCP ? named : nil
        guard let client = wish.from ?? (isDirect ? own.flatMap(NumericAddress.init) : nil) else {
            return ProxyHeader(wish.version)
        }
        return ProxyHeader(
            wish.version, from: client,
            to: known ?? NumericAddress.unspecified(client.family, port: endpoint.port ?? 0))
    }
}

extension NumericAddress {
    init?(_ address: SocketAddress) {
        guard let ip = address.ipAddress, let port = address.port else { return nil }
        self.init(host: ip, port: port)
    }
}
