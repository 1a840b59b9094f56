/// A mechanism of an SPF record.
///
///     -all     include:_spf.example.net     ~a:mail.example.test/24//64     ip6:2001:db8::/32
///
/// RFC 7208 §4.6.2, §5
struct SPFMechanism: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case all
        case include(SPFMacroString)
        case a(SPFMacroString?, SPFPrefixLengths)
        case mx(SPFMacroString?, SPFPrefixLengths)
        case ptr(SPFMacroString?)
        /// `ip4` and `ip6`, with the length of the prefix in bits.
        case network(DNSAddress, Int)
        case exists(SPFMacroString)
    }

    /// What it results in where it matches.
    let result: SPFResult
    let kind: Kind
    /// As it is written.
    let octets: ArraySlice<UInt8>

    /// The same as printable ASCII; one that is long is cut.
    var text: String { SPFRecord.shown(octets) }

    /// Whether it counts among the terms that ask the DNS (RFC 7208 §4.6.4).
    var asksDNS: Bool {
        switch kind {
        case .all, .network: false
        case .include, .a, .mx, .ptr, .exists: true
        }
    }

    /// Whether it matches an address without a look-up; nil where it needs one.
    func matches(_ address: DNSAddress) -> Bool? {
        switch kind {
        case .all: true
        case .network(let network, let bits): address.isWithin(network, bits: bits)
        case .include, .a, .mx, .ptr, .exists: nil
        }
    }

    /// Whether a pass by it says nothing about the sender: it matches every address, or a large part of all.
    var isOpen: Bool {
        guard result == .pass else { return false }
        return switch kind {
        case .all: true
        case .network(_, let bits): bits < Self.fewestBits
        case .a(_, let lengths), .mx(_, let lengths):
            lengths.ofIPv4 < Self.fewestBits || lengths.ofIPv6 < Self.fewestBits
        case .include, .ptr, .exists: false
        }
    }

    /// The shortest prefix of a network that one owner may have, in bits.
    private static let fewestBits = 8

    /// Whether it is `ptr`, or has the macro `p`.
    var usesPTR: Bool {
        switch kind {
        case .ptr: true
        case .include(let domain), .exists(let domain): domain.usesPTR
        case .a(let domain, _), .mx(let domain, _): domain?.usesPTR == true
        case .all, .network: false
        }
    }
}
