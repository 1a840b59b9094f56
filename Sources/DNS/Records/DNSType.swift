/// The type of a record, as a question names it.
///
///     MX      15
///     TYPE64  64, a type that has no name here (RFC 3597 §5)
///
/// RFC 1035 §3.2.2
package struct DNSType: RawRepresentable, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let a = DNSType(rawValue: 1)
    package static let ns = DNSType(rawValue: 2)
    package static let cname = DNSType(rawValue: 5)
    package static let soa = DNSType(rawValue: 6)
    package static let ptr = DNSType(rawValue: 12)
    package static let mx = DNSType(rawValue: 15)
    package static let txt = DNSType(rawValue: 16)
    /// RFC 3596 §2.1
    package static let aaaa = DNSType(rawValue: 28)
    /// RFC 2782
    package static let srv = DNSType(rawValue: 33)
    /// Not a record: what EDNS adds to a message (RFC 6891 §6.1.1).
    package static let opt = DNSType(rawValue: 41)
    /// RFC 6698 §7.1
    package static let tlsa = DNSType(rawValue: 52)
}

extension DNSType: CustomStringConvertible {
    private static let names: [UInt16: String] = [
        1: "A", 2: "NS", 5: "CNAME", 6: "SOA", 12: "PTR", 15: "MX", 16: "TXT", 28: "AAAA", 33: "SRV", 41: "OPT",
        52: "TLSA",
    ]

    package var description: String { Self.names[rawValue] ?? "TYPE\(rawValue)" }
}
