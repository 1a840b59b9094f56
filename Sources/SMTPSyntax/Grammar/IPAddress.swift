/// IP addresses, read from text.
///
///     192.0.2.1            4 octets
///     2001:db8::1%eth0     16 octets; the interface belongs to this machine
package enum IPAddress {
    /// The octets of an address; nil for anything else.
    package static func octets(_ text: String) -> [UInt8]? {
        let text = Array(text.utf8)
        guard text.contains(UInt8(ascii: ":")) else { return octetsOf4(text[...]) }
        return octetsOf6(text.prefix { $0 != UInt8(ascii: "%") })
    }

    /// Four numbers up to 255.
    static func octetsOf4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            (1...3).contains(part.count) && part.allSatisfy(ASCII.isDigit)
                ? UInt8(String(decoding: part, as: UTF8.self)) : nil
        }
        return parts.count == 4 && numbers.count == 4 ? numbers : nil
    }

    /// Eight groups, or fewer with one "::" for those that are zero; the last two may be an IPv4 address.
    ///
    /// `fewest` is how many groups "::" must stand for: two in RFC 5321 §4.1.3, one in RFC 4291 §2.2.
    static func octetsOf6(_ text: ArraySlice<UInt8>, omitting fewest: Int = 1) -> [UInt8]? {
        guard let gap = gap(in: text) else { return groups(text).flatMap { $0.count == 16 ? $0 : nil } }
        guard !text[..<gap].contains(UInt8(ascii: ".")), let front = groups(text[..<gap]),
            let back = groups(text[(gap + 2)...]), front.count + back.count <= 16 - 2 * fewest
        else { return nil }
        return front + [UInt8](repeating: 0, count: 16 - front.count - back.count) + back
    }

    private static func gap(in text: ArraySlice<UInt8>) -> Int? {
        let colon = UInt8(ascii: ":")
        return text.indices.dropLast().first { text[$0] == colon && text[$0 + 1] == colon }
    }

    /// The octets of groups between colons, the last of which may be an IPv4 address; nil when one is not well formed.
    private static func groups(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        if text.isEmpty { return [] }
        var octets: [UInt8] = []
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, let four = octetsOf4(part) {
                octets += four
            } else if (1...4).contains(part.count), part.allSatisfy(ASCII.isHex),
                let group = UInt16(String(decoding: part, as: UTF8.self), radix: 16)
            {
                octets += [UInt8(group >> 8), UInt8(group & 0xFF)]
            } else {
                return nil
            }
        }
        return octets
    }
}
