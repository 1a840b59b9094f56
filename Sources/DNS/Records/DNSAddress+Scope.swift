// Where an address reaches (RFC 6890).
extension DNSAddress {
    /// Whether it belongs to the host that asks: 127.0.0.0/8, ::1, and the unspecified address.
    package var isLoopback: Bool {
        let address = unmapped.octets
        if address.count == 4 { return address[0] == 127 || address == [0, 0, 0, 0] }
        return address.dropLast().allSatisfy { $0 == 0 } && (address.last ?? 0) <= 1
    }

    /// Whether only hosts of the same network reach it: RFC 1918 §3, RFC 3927 §2.1, RFC 6598 §7, RFC 4193 §3.1,
    /// RFC 4291 §2.5.6.
    package var isPrivate: Bool {
        let address = unmapped.octets
        guard address.count == 4 else {
            return address[0] & 0xFE == 0xFC || address[0] == 0xFE && address[1] & 0xC0 == 0x80
        }
        switch (address[0], address[1]) {
        case (10, _), (172, 16...31), (192, 168), (169, 254), (100, 64...127): return true
        default: return false
        }
    }
}
