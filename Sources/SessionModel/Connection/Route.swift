/// The way to a server: where it listens, and how TLS begins there. Today every way is direct.
package struct Route: Hashable, Sendable {
    package let endpoint: Endpoint
    package let tls: TLSMode

    package init(to endpoint: Endpoint, tls: TLSMode = .byHand) {
        self.endpoint = endpoint
        self.tls = tls
    }
}
