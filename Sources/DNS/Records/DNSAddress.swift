import SMTPSyntax

/// An IP address, as A and AAAA records have it.
///
///     192.0.2.1      c0 00 02 01
///     2001:db8::1    20 01 0d b8 … 00 01
///
/// RFC 1035 §3.4.1, RFC 3596 §2.2
package struct DNSAddress: Hashable, Sendable {
    /// Four octets or sixteen.
    package let octets: [UInt8]

    /// Nil unless there are four octets or sixteen.
    package init?(_ octets: some Collection<UInt8>) {
        guard octets.count == 4 || octets.count == 16 else { return nil }
        self.octets = Array(octets)
    }

    /// Reads `192.0.2.1` and `2001:db8::1`; an address with a zone, `fe80::1%eth0`, is none of the DNS.
    package init?(_ text: String) {
        guard !text.contains("%"), let octets = IPAddress.octets(text) else { return nil }
        self.init(octets)
    }

    package var isIPv6: Bool { octets.count == 16 }

    /// The IPv4 address inside an IPv6 address of the form `::ffff:192.0.2.1` (RFC 4291 §2.5.5.2); else itself.
    package var unmapped: DNSAddress {
        let prefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        guard isIPv6, Array(octets.prefix(12)) == prefix else { return self }
        return DNSAddress(octets.suffix(4)) ?? self
    }

    /// The name under which PTR records of the address are: `1.2.0.192.in-addr.arpa` (RFC 1035 §3.5, RFC 3596 §2.5).
    package var reverseName: DNSName {
        let labels: [String] =
            isIPv6
            ? octets.reversed().flatMap { [String($0 & 15, radix: 16), String($0 >> 4, radix: 16)] } + ["ip6"]
            : octets.reversed().map { String($0) } + ["in-addr"]
        return (try? DNSName(labels: (labels + ["arpa"]).map { Array($0.utf8) })) ?? .root
    }
}

extension DNSAddress: CustomStringConvertible {
    package var description: String { IPAddress.text(octets) }
}
