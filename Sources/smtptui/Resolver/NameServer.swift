import DNS
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A name server to ask, in place of those of the system.
///
///     192.0.2.53   192.0.2.53:5353   2001:db8::53   [fe80::1%eth0]:53
struct NameServer: Hashable, Sendable {
    let address: DNSAddress
    /// The interface of a link-local address; 0 for none.
    let scope: UInt32
    let port: UInt16

    /// Nil for what is not an address of this machine's networks: a name would have to be looked up itself.
    init?(_ text: String) {
        guard let endpoint = Endpoint(text, defaultPort: 53), let number = endpoint.port,
            let port = UInt16(exactly: number)
        else { return nil }
        let parts = endpoint.host.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = DNSAddress(String(parts[0])), parts.count == 1 || address.isIPv6 else { return nil }
        scope = parts.count > 1 ? if_nametoindex(String(parts[1])) : 0
        guard parts.count == 1 || scope != 0 else { return nil }
        self.address = address
        self.port = port
    }
}

extension NameServer: CustomStringConvertible {
    var description: String {
        port == 53 ? address.description : Endpoint.tcp(host: address.description, port: Int(port)).description
    }
}
