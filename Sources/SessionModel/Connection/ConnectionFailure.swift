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
        /// The domain does not exist.
        case noSuchDomain
        /// The domain has a null MX record (RFC 7505).
        case noMail
        /// The mail servers of the domain could not be looked up; why, in a few words.
        case lookupFailed(String)
        /// No mail server of the domain has an address.
        case noAddress
        /// None of so many addresses of the mail servers accepted a connection.
        case noMailServer(addresses: Int)
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
