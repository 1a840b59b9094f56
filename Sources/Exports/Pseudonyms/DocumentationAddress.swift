import SMTPSyntax

/// The IP addresses that are reserved for documentation, in place of real ones (RFC 5737, RFC 3849).
///
///     number 1     192.0.2.1      2001:db8::1
///     number 255   198.51.100.1
enum DocumentationAddress {
    private static let blocks: [[UInt8]] = [[192, 0, 2], [198, 51, 100], [203, 0, 113]]
    /// In a block of 256, neither .0 nor .255 is a host.
    private static let hostsInBlock = 254
    /// Where these do not suffice: addresses for benchmarks (RFC 2544).
    private static let benchmarks: [UInt8] = [198, 18]

    /// The IPv4 address with a number from 1.
    static func ip4(_ number: Int) -> String {
        let (block, host) = (number - 1).quotientAndRemainder(dividingBy: hostsInBlock)
        if block < blocks.count { return text(blocks[block] + [UInt8(host + 1)]) }
        let rest = (number - 1 - blocks.count * hostsInBlock) % 0x2_0000
        return text([benchmarks[0], benchmarks[1] + UInt8(rest >> 16), UInt8(rest >> 8 & 0xFF), UInt8(rest & 0xFF)])
    }

    /// The IPv6 address with a number from 1.
    static func ip6(_ number: Int) -> String { "2001:db8::" + Hexadecimal.text(number, digits: 1) }

    /// The number of such an address, by its octets: 0 for one that is reserved and has no number; nil for any other.
    static func number(of octets: [UInt8]) -> Int? {
        guard octets.count == 4 else { return number(of6: octets) }
        if let block = blocks.firstIndex(where: { octets.starts(with: $0) }) {
            return (1...hostsInBlock).contains(Int(octets[3])) ? block * hostsInBlock + Int(octets[3]) : 0
        }
        return octets[0] == benchmarks[0] && (18...19).contains(octets[1]) ? 0 : nil
    }

    private static func number(of6 octets: [UInt8]) -> Int? {
        guard octets.starts(with: [0x20, 0x01, 0x0D, 0xB8]) else { return nil }
        guard octets[4..<13].allSatisfy({ $0 == 0 }) else { return 0 }
        return octets[13...].reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether an address says nothing of anyone: of this machine, or none at all.
    static func isOfNoOne(_ octets: [UInt8]) -> Bool {
        guard octets.count == 4 else { return octets.dropLast().allSatisfy { $0 == 0 } && octets[15] <= 1 }
        return octets[0] == 127 || octets == [0, 0, 0, 0] || octets == [255, 255, 255, 255]
    }

    static func text(_ octets: [UInt8]) -> String { octets.map { String($0) }.joined(separator: ".") }
}
