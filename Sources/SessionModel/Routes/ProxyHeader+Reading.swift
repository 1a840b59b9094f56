import SMTPSyntax

extension ProxyHeader {
    /// What the first octets of a connection are, read as a header.
    package enum Reading: Hashable, Sendable {
        /// They may be the beginning of one.
        case unfinished
        /// They are not a header, whatever follows.
        case invalid
        /// A header of so many octets.
        case whole(ProxyHeader, length: Int)
    }

    /// The longest line of version 1, with its end (proxy-protocol.txt of HAProxy, §2.1).
    private static let longestLine = 107
    /// The longest header of version 2 that is accepted, additional fields (TLV) included. Senders stay below 536 octets.
    private static let longestBinary = 4096

    /// Reads a header of either version from the first octets of a connection. As receivers do, it is strict: single
    /// spaces, upper case, CR LF.
    package static func read(_ octets: [UInt8]) -> Reading {
        if begins(octets, with: signature) { return readBinary(octets) }
        return begins(octets, with: Array("PROXY ".utf8)) ? readLine(octets) : .invalid
    }

    /// Whether octets are the beginning of a mark, or begin with it.
    private static func begins(_ octets: [UInt8], with mark: [UInt8]) -> Bool {
        zip(octets, mark).allSatisfy { $0 == $1 }
    }
}

// Version 1
extension ProxyHeader {
    private static func readLine(_ octets: [UInt8]) -> Reading {
        guard let end = octets.prefix(longestLine).firstIndex(of: UInt8(ascii: "\n")) else {
            return octets.count < longestLine ? .unfinished : .invalid
        }
        guard end > 0, octets[end - 1] == UInt8(ascii: "\r"),
            let text = String(validating: octets[..<(end - 1)], as: UTF8.self), let header = ProxyHeader(line: text)
        else { return .invalid }
        return .whole(header, length: end + 1)
    }

    /// `PROXY TCP4 192.0.2.7 192.0.2.25 4711 25`; what follows UNKNOWN is ignored.
    private init?(line: String) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        if words.count > 1, words[1] == "UNKNOWN" {
            self.init(.v1)
            return
        }
        guard words.count == 6, let family = Self.family(words[1]), let from = Self.address(words[2], words[4]),
            let to = Self.address(words[3], words[5]), from.family == family, to.family == family
        else { return nil }
        self.init(.v1, from: from, to: to)
    }

    private static func family(_ word: Substring) -> AddressFamily? {
        switch word {
        case "TCP4": .ipv4
        case "TCP6": .ipv6
        default: nil
        }
    }

    private static func address(_ host: Substring, _ port: Substring) -> NumericAddress? {
        let isNumber = (1...5).contains(port.utf8.count) && port.utf8.allSatisfy(ASCII.isDigit)
        guard isNumber, port == "0" || port.first != "0", !host.contains("%"), let number = Int(port) else {
            return nil
        }
        return NumericAddress(host: String(host), port: number)
    }
}

// Version 2: the signature, version and command, family and protocol, the length of the rest
extension ProxyHeader {
    private static func readBinary(_ octets: [UInt8]) -> Reading {
        let start = signature.count + 4
        guard octets.count >= start else { return .unfinished }
        let (command, family) = (octets[start - 4], octets[start - 3])
        let length = start + Int(octets[start - 2]) << 8 + Int(octets[start - 1])
        guard command == 0x20 || command == 0x21, length <= longestBinary else { return .invalid }
        guard octets.count >= length else { return .unfinished }
        // LOCAL: a connection of the proxy itself.
        guard command == 0x21 else { return .whole(ProxyHeader(.v2), length: length) }
        return header(family, octets[start..<length]).map { .whole($0, length: length) } ?? .invalid
    }

    /// TCP over IPv4 and IPv6 have addresses; a Unix socket and an unspecified family name no one. Fields after the
    /// addresses are ignored.
    private static func header(_ family: UInt8, _ rest: ArraySlice<UInt8>) -> ProxyHeader? {
        switch family {
        case 0x00, 0x31: return ProxyHeader(.v2)
        case 0x11: return header(rest, width: 4)
        case 0x21: return header(rest, width: 16)
        default: return nil
        }
    }

    private static func header(_ rest: ArraySlice<UInt8>, width: Int) -> ProxyHeader? {
        let octets = Array(rest)
        guard octets.count >= 2 * width + 4 else { return nil }
        func port(_ place: Int) -> Int { Int(octets[place]) << 8 + Int(octets[place + 1]) }
        let from = NumericAddress(octets: Array(octets[..<width]), port: port(2 * width))
        let to = NumericAddress(octets: Array(octets[width..<(2 * width)]), port: port(2 * width + 2))
        return ProxyHeader(.v2, from: from, to: to)
    }
}
