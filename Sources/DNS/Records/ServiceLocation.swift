/// An SRV record: where a service of the domain is.
///
///     10 5 465 mail.example.test     _submissions._tcp (RFC 6186 §3.1, RFC 8314 §5.1)
///
/// RFC 2782
package struct ServiceLocation: Hashable, Sendable {
    package let priority: UInt16
    package let weight: UInt16
    package let port: UInt16
    package let target: DNSName

    package init(priority: UInt16, weight: UInt16, port: UInt16, target: DNSName) {
        self.priority = priority
        self.weight = weight
        self.port = port
        self.target = target
    }
}
