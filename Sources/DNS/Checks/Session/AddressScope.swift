/// Who can look up an address: the DNS of the Internet knows nothing of private addresses.
package enum AddressScope: Hashable, Sendable {
    case global
    /// Only the name servers of the same network can know it (RFC 1918, RFC 6303).
    case site
    /// It means another machine everywhere.
    case loopback

    package init(_ address: DNSAddress) {
        self = address.isLoopback ? .loopback : address.isPrivate ? .site : .global
    }
}
