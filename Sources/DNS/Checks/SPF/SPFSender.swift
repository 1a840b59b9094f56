/// Who is checked: the arguments of check_host() that are the same for all records.
///
/// RFC 7208 §4.1
struct SPFSender: Hashable, Sendable {
    let address: DNSAddress
    let localPart: [UInt8]
    /// The domain of the sender, as it is written.
    let domain: [UInt8]
    let helo: [UInt8]
    /// The host that would check, and the time in seconds since 1970: for explanations (RFC 7208 §7.2).
    let receiver: [UInt8]
    let time: Int

    /// The address in the form in which macros use it: an IPv6 address digit by digit (RFC 7208 §7.3).
    var dotted: [UInt8] {
        guard address.isIPv6 else { return Array(address.description.utf8) }
        let digits = Array("0123456789abcdef".utf8)
        let nibbles = address.octets.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return Array(nibbles.map { [$0] }.joined(separator: ".".utf8))
    }
}
