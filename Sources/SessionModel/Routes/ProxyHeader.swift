import SMTPSyntax

/// The header of the PROXY protocol, by which a load balancer names the client that it speaks for (proxy-protocol.txt of
/// HAProxy, §2.1 and §2.2).
///
///     PROXY TCP4 192.0.2.7 192.0.2.25 4711 25       version 1
///     0d0a0d0a000d0a515549540a 21 11 000c …          version 2
package struct ProxyHeader: Hashable, Sendable {
    package let version: ProxyVersion
    /// Who connects, and to what; nil where the header names no one.
    package let from: NumericAddress?
    package let to: NumericAddress?

    /// How version 2 begins.
    static let signature: [UInt8] = [
        0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A,
    ]

    /// Both addresses have one family in the header: an IPv4 address beside an IPv6 one is written as that.
    package init(_ version: ProxyVersion, from: NumericAddress? = nil, to: NumericAddress? = nil) {
        self.version = version
        guard let from, let to else {
            (self.from, self.to) = (nil, nil)
            return
        }
        let isSame = from.family == to.family
        self.from = isSame ? from : from.mapped
        self.to = isSame ? to : to.mapped
    }

    /// What is sent, before everything else.
    package var octets: [UInt8] {
        switch version {
        case .v1: Array("\(line)\r\n".utf8)
        case .v2: binary
        }
    }

    /// The line of version 1, without its end.
    private var line: String {
        guard let from, let to else { return "PROXY UNKNOWN" }
        let family = from.family == .ipv4 ? "TCP4" : "TCP6"
        return "PROXY \(family) \(from.ip) \(to.ip) \(from.port) \(to.port)"
    }

    /// LOCAL, without addresses, is what a proxy says of a connection of its own.
    private var binary: [UInt8] {
        guard let from, let to else { return Self.signature + [0x20, 0x00, 0x00, 0x00] }
        let addresses = from.octets + to.octets + Self.octets(ofPort: from.port) + Self.octets(ofPort: to.port)
        return Self.signature + [0x21, from.family == .ipv4 ? 0x11 : 0x21, 0x00, UInt8(addresses.count)] + addresses
    }

    private static func octets(ofPort port: Int) -> [UInt8] { [UInt8(port >> 8 & 0xFF), UInt8(port & 0xFF)] }
}

extension ProxyHeader {
    /// What was sent: the line, or the octets in hexadecimal with what they say.
    package var words: String {
        switch version {
        case .v1: line
        case .v2: "\(Hexadecimal.text(octets)) (\(meaning))"
        }
    }

    private var meaning: String {
        guard let from, let to else { return "version 2, LOCAL" }
        return "version 2, \(from) to \(to)"
    }
}
