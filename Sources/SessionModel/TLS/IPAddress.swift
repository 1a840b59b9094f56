import SMTPSyntax

/// IP addresses, read from text.
///
///     192.0.2.1            4 octets
///     2001:db8::1%eth0     16 octets; the interface belongs to this machine and is in no certificate
enum IPAddress {
    /// The octets of an address; nil for anything else.
    static func octets(_ text: String) -> [UInt8]? {
        let address = text.contains(":") ? text[..<(text.firstIndex(of: "%") ?? text.endIndex)] : text[...]
        return address.contains(":") ? octetsOf6(address) : octetsOf4(address)
    }

    private static func octetsOf4(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            (1...3).contains(part.utf8.count) && part.utf8.allSatisfy(ASCII.isDigit) ? UInt8(part) : nil
        }
        return parts.count == 4 && numbers.count == 4 ? numbers : nil
    }

    private static func octetsOf6(_ text: Substring) -> [UInt8]? {
        guard let gap = text.firstRange(of: "::") else { return groups(text).flatMap { $0.count == 16 ? $0 : nil } }
        guard let front = groups(text[..<gap.lowerBound]), let back = groups(text[gap.upperBound...]),
            front.count + back.count <= 14
        else { return nil }
        return front + [UInt8](repeating: 0, count: 16 - front.count - back.count) + back
    }

    /// The octets of groups between colons, the last of which may be an IPv4 address.
    private static func groups(_ text: Substring) -> [UInt8]? {
        if text.isEmpty { return [] }
        var octets: [UInt8] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, let four = octetsOf4(part) {
                octets += four
            } else if (1...4).contains(part.utf8.count), part.utf8.allSatisfy(ASCII.isHex),
                let group = UInt16(part, radix: 16)
            {
                octets += [UInt8(group >> 8), UInt8(group & 0xFF)]
            } else {
                return nil
            }
        }
        return octets
    }
}
