/// Where mail for a domain goes: hosts in the order in which a sender tries them, and what is to be known of them.
///
///     example.test   10 mx1.example.test   2001:db8::1, 192.0.2.1
///                    20 mx2.example.test   192.0.2.2
///
/// RFC 5321 §5.1
package struct MailRoute: Hashable, Sendable {
    /// An address to connect to, and the host name that the certificate must have.
    package struct Candidate: Hashable, Sendable {
        package let host: DNSName
        package let preference: UInt16?
        package let address: DNSAddress
    }

    package let domain: DNSName
    package let hosts: [MailHost]
    package let remarks: [MailRouteRemark]

    /// All addresses, in their order.
    package var candidates: [Candidate] {
        hosts.flatMap { host in
            host.addresses.map { Candidate(host: host.name, preference: host.preference, address: $0) }
        }
    }
}
