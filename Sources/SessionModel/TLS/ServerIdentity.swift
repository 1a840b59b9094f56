import SMTPSyntax

/// The server that a certificate has to be for, and the rules by which its names are compared (RFC 9525 §6).
///
///     ServerIdentity("mx.example.test")      a host, by name
///     ServerIdentity("192.0.2.1")            an address
///
/// Only the names in the extension made for them count, subjectAltName; the common name of the subject does not.
package struct ServerIdentity: Hashable, Sendable {
    private enum Kind: Hashable, Sendable {
        /// The labels, in lower case. An international name is written in its ASCII form, as in the DNS.
        case host([[UInt8]])
        case address([UInt8])
        /// Neither, so that no certificate is for it.
        case nothing
    }

    private let kind: Kind

    package init(_ name: String) {
        if Self.isAddress(name) {
            kind = IPAddress.octets(name).map(Kind.address) ?? .nothing
        } else {
            kind = Self.labels(of: Array(name.utf8)).map(Kind.host) ?? .nothing
        }
    }

    /// A name as it is sent unencrypted, without a dot at the end (RFC 6066 §3); nil for an address.
    package static func sni(_ name: String) -> String? {
        guard !isAddress(name) else { return nil }
        return name.utf8.last == dot ? String(name.dropLast()) : name
    }

    /// Whether a name is an address, or could only be one: no host is named 127.1.
    private static func isAddress(_ name: String) -> Bool {
        name.contains(":") || name.utf8.allSatisfy { $0 == dot || ASCII.isDigit($0) }
    }

    /// Whether a DNS name of a certificate is this host.
    ///
    /// A star is the whole left-most label, and at least two more follow it: nobody owns all names in `test`.
    package func isNamed(byDNS presented: String) -> Bool {
        guard case .host(let wanted) = kind, presented.utf8.last != Self.dot,
            let names = Self.labels(of: Array(presented.utf8)), names.count == wanted.count
        else { return false }
        guard !Self.hasWrongStar(presented) else { return false }
        return names[0] == [Self.star] ? names.dropFirst() == wanted.dropFirst() : names == wanted
    }

    /// Whether a DNS name of a certificate contains a star where none may be, so that it names no host at all.
    package static func hasWrongStar(_ presented: String) -> Bool {
        guard presented.utf8.contains(star) else { return false }
        let labels = presented.utf8.split(separator: dot, omittingEmptySubsequences: false)
        return labels.count < fewestLabels || !labels[0].elementsEqual([star])
            || labels.dropFirst().contains { $0.isEmpty || $0.contains(star) }
    }

    /// Whether an address of a certificate, in octets, is this one.
    package func isNamed(byAddress octets: [UInt8]) -> Bool { kind == .address(octets) }

    private static let dot = UInt8(ascii: ".")
    private static let star = UInt8(ascii: "*")
    /// Of a name with a star.
    private static let fewestLabels = 3

    /// The labels of a name in lower case; nil where one is empty. The dot at the end of an absolute name does not count.
    private static func labels(of name: [UInt8]) -> [[UInt8]]? {
        let name = name.last == dot ? name.dropLast() : name[...]
        let labels = name.split(separator: dot, omittingEmptySubsequences: false)
        guard !labels.contains(where: \.isEmpty) else { return nil }
        return labels.map { $0.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } }
    }
}
