/// Why a connection could not be opened.
package struct ConnectionFailure: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The host has no address.
        case nameNotFound
        /// The host answered that nothing listens on the port.
        case refused
        /// The system gave up waiting.
        case unanswered
        /// This program gave up waiting.
        case timedOut(seconds: Int)
        /// There is no route to the host.
        case unreachable
        /// Anything else, in the words of the system.
        case other(String)
    }

    package let endpoint: Endpoint
    package let kind: Kind

    package init(_ kind: Kind, _ endpoint: Endpoint) {
        self.kind = kind
        self.endpoint = endpoint
    }
}
