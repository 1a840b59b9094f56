/// An IP address in brackets, in place of a domain (RFC 5321 §4.1.3).
///
///     [192.0.2.1]   [IPv6:2001:db8::1]   [IPv6:::ffff:192.0.2.1]
enum AddressLiteral {
    /// What is wrong with a literal, brackets included; nil when it is well formed.
    static func problem(in literal: ArraySlice<UInt8>) -> String? {
        guard literal.count > 2, literal.last == UInt8(ascii: "]") else {
            return "The closing bracket ] of the address is missing: [192.0.2.1]."
        }
        let inside = literal.dropFirst().dropLast()
        guard inside.contains(UInt8(ascii: ":")) else {
            return isIPv4(inside) ? nil : "An IPv4 address in brackets has four numbers up to 255: [192.0.2.1]."
        }
        guard ASCII.equal(inside.prefix(5), "IPv6:".utf8) else {
            return "An IPv6 address in brackets begins with \"IPv6:\", as in [IPv6:2001:db8::1]."
        }
        return isIPv6(inside.dropFirst(5)) ? nil : "The IPv6 address is not well formed. Example: [IPv6:2001:db8::1]."
    }

    /// Snum 3("." Snum)
    static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
        let numbers = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return numbers.count == 4
            && numbers.allSatisfy { number in
                (1...3).contains(number.count) && number.allSatisfy(ASCII.isDigit)
                    && (Int(String(decoding: number, as: UTF8.self)) ?? 256) <= 255
            }
    }

    /// Eight groups, or fewer with one "::" for two or more that are zero; the last two may be an IPv4 address.
    static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
        guard let gap = gap(in: text) else { return groups(text) == 8 }
        guard !text[..<gap].contains(UInt8(ascii: ".")), let front = groups(text[..<gap]),
            let back = groups(text[(gap + 2)...])
        else {
            return false
        }
        return front + back <= 6
    }

    private static func gap(in text: ArraySlice<UInt8>) -> Int? {
        let colon = UInt8(ascii: ":")
        return text.indices.dropLast().first { text[$0] == colon && text[$0 + 1] == colon }
    }

    /// The number of groups in a text; nil when it is not well formed. An IPv4 address at the end counts as two.
    private static func groups(_ text: ArraySlice<UInt8>) -> Int? {
        if text.isEmpty { return 0 }
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        var count = 0
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
                guard isIPv4(part) else { return nil }
                count += 2
            } else {
                guard (1...4).contains(part.count), part.allSatisfy(ASCII.isHex) else { return nil }
                count += 1
            }
        }
        return count
    }
}
