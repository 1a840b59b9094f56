/// How a server is reached, beside its address: what the user asks for.
package struct Way: Hashable, Sendable {
    /// The header of the PROXY protocol that goes ahead.
    package struct Introduction: Hashable, Sendable {
        package let version: ProxyVersion
        /// The client to name; nil for the own address.
        package let from: NumericAddress?

        package init(_ version: ProxyVersion, from: NumericAddress?) {
            self.version = version
            self.from = from
        }
    }

    /// The only family of addresses to connect to; nil for both.
    package var family: AddressFamily?
    /// The address of this machine to connect from, and a port or 0; nil for what the system chooses.
    package var source: NumericAddress?
    package var hop: Hop?
    package var introduction: Introduction?

    package init() {}

    /// The family of addresses that can be connected to.
    package var usableFamily: AddressFamily? { family ?? source?.family }

    /// Whether a numeric address has the family that can be connected to; a proxy has all, and so has a name.
    package func canReach(_ endpoint: Endpoint) -> Bool {
        guard hop == nil, let usableFamily, let address = NumericAddress(host: endpoint.host, port: 0) else {
            return true
        }
        return address.family == usableFamily
    }

    /// The same way as far as it leads to another server.
    package func leading(to endpoint: Endpoint) -> Way {
        guard !endpoint.isTCP else { return self }
        var way = Way()
        way.introduction = introduction
        return way
    }

    /// What is worth telling of it, in a few words: `SOCKS5 proxy 127.0.0.1:1080`; nil for a direct way.
    package var words: String? {
        let parts = [
            hop?.description, source.map { "source \($0.port == 0 ? $0.ip : $0.description)" }, family?.name,
            introduction.map { "PROXY \($0.version.rawValue)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
