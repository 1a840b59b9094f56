/// An MX record: a host that accepts mail for the domain, and its preference; the lowest one is tried first.
///
///     10 mx1.example.test
///     0 .                   the domain accepts no mail (RFC 7505 §3)
///
/// RFC 1035 §3.3.9, RFC 5321 §5.1
package struct MailExchange: Hashable, Sendable {
    package let preference: UInt16
    package let host: DNSName

    package init(preference: UInt16, host: DNSName) {
        self.preference = preference
        self.host = host
    }

    /// Whether it says that the domain accepts no mail.
    package var isNull: Bool { host.isRoot }
}
