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
    static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool { IPAddress.octetsOf4(text) != nil }

    /// Eight groups, or fewer with one "::" for two or more that are zero; the last two may be an IPv4 address.
    static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool { IPAddress.octetsOf6(text, omitting: 2) != nil }
}
