import SMTPSyntax

/// An IP address with a port, both as numbers.
///
///     192.0.2.7:4711   [2001:db8::7]:4711   192.0.2.7, with the port 0: any
package struct NumericAddress: Hashable, Sendable {
    /// 4 or 16 octets.
    package let octets: [UInt8]
    /// 0 where none is named.
    package let port: Int

    package var family: AddressFamily { octets.count == 4 ? .ipv4 : .ipv6 }

    /// Nil for other than 4 or 16 octets, and for a port above 65535.
    package init?(octets: [UInt8], port: Int) {
        guard octets.count == 4 || octets.count == 16, (0...65535).contains(port) else { return nil }
        self.octets = octets
        self.port = port
    }

    /// Nil for a host that is not an address. The name of an interface (`fe80::1%eth0`) is dropped: it belongs to one
    /// machine.
    package init?(host: String, port: Int) {
        guard let octets = IPAddress.octets(host) else { return nil }
        self.init(octets: octets, port: port)
    }

    /// Reads ADDRESS, ADDRESS:PORT and [ADDRESS]:PORT; nil for anything else, a host name among it.
    package init?(_ text: String) {
        if let octets = IPAddress.octets(text) {
            self.init(octets: octets, port: 0)
            return
        }
        let end = text.lastIndex(of: text.hasPrefix("[") ? "]" : ":") ?? text.endIndex
        let (host, rest) =
            text.hasPrefix("[") ? (text[..<end].dropFirst(), text[end...].dropFirst()) : (text[..<end], text[end...])
        guard !text.hasPrefix("[") || end < text.endIndex && host.contains(":"), let port = Self.port(rest) else {
            return nil
        }
        self.init(host: String(host), port: port)
    }

    /// Nothing is 0, and means any.
    private static func port(_ text: Substring) -> Int? {
        if text.isEmpty { return 0 }
        let digits = text.dropFirst()
        let isNumber = (1...5).contains(digits.count) && digits.utf8.allSatisfy(ASCII.isDigit)
        return text.first == ":" && isNumber ? Int(digits) : nil
    }

    /// The address that means any, of a family.
    package static func unspecified(_ family: AddressFamily, port: Int) -> NumericAddress? {
        NumericAddress(octets: [UInt8](repeating: 0, count: family == .ipv4 ? 4 : 16), port: port)
    }

    /// The same as an IPv6 address (RFC 4291 §2.5.5.2): `::ffff:c000:207`.
    var mapped: NumericAddress {
        let prefix = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        return octets.count == 4 ? NumericAddress(octets: prefix + octets, port: port) ?? self : self
    }

    /// The address without its port.
    package var ip: String { IPAddress.text(octets) }
}

extension NumericAddress: CustomStringConvertible {
    package var description: String { octets.count == 16 ? "[\(ip)]:\(port)" : "\(ip):\(port)" }
}
