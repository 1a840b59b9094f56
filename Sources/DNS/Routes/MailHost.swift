/// A host to which mail for a domain goes, with its addresses in the order in which they are tried.
///
///     10 mx1.example.test   2001:db8::1, 192.0.2.1
///
/// RFC 5321 §5.1
package struct MailHost: Hashable, Sendable {
    package let name: DNSName
    /// That of its MX record; nil for the domain itself.
    package let preference: UInt16?
    package internal(set) var addresses: [DNSAddress] = []
    package internal(set) var remarks: [MailHostRemark] = []

    init(_ name: DNSName, preference: UInt16?) {
        self.name = name
        self.preference = preference
    }
}
