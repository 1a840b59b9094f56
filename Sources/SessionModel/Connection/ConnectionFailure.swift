/// Why a connection could not be opened.
package struct ConnectionFailure: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The host has no address.
        case nameNotFound
        /// The host has addresses, but none of this family.
        case noAddress(AddressFamily)
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
        /// None of so many mail servers of the domain has an address; why, in a few words.
        case noMailAddress(hosts: Int, String)
        /// Mail servers of the domain have addresses, but none of this family.
        case noMailAddressOf(AddressFamily)
        /// None of so many addresses of the mail servers could be used; of their failures the one that says most.
        indirect case noMailServer(addresses: Int, ConnectionFailure)
        /// The server was connected to, and gives no service.
        case greeting(GreetingFailure)
        /// Nothing at the path can be connected to.
        case socket(SocketProblem)
        /// The command that the server is reached by ended before it had sent a byte; the last line that it wrote on
        /// standard error.
        case command(CommandEnd, lastLine: [UInt8]?)
        /// The connection cannot come from this address of the user; the reason in the words of the system.
        case sourceUnavailable(NumericAddress, String)
        /// A proxy was reached, and did not open the way.
        case hop(HopFailure)
        /// Anything else, in the words of the system.
        case other(String)
    }

    package let endpoint: Endpoint
    package let kind: Kind
    /// The proxy where it failed; nil where it failed at the server.
    package let hop: Hop?
    /// The addresses that were tried, if there were several.
    package let attempts: [AddressAttempt]

    package init(_ kind: Kind, _ endpoint: Endpoint, at hop: Hop? = nil, attempts: [AddressAttempt] = []) {
        self.endpoint = endpoint
        self.kind = kind
        self.hop = hop
        self.attempts = attempts
    }
}
