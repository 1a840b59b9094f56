/// The way to a server: where it listens, how TLS begins there, and how it is reached.
package struct Route: Hashable, Sendable {
    package let endpoint: Endpoint
    package let tls: TLSMode
    package let way: Way

    package init(to endpoint: Endpoint, tls: TLSMode = .byHand, by way: Way = Way()) {
        self.endpoint = endpoint
        self.tls = tls
        self.way = way
    }
}
