extension DNSAddress {
    /// Whether both are of the same family and begin with the same bits.
    ///
    ///     192.0.2.129 is in 192.0.2.128/25
    package func isWithin(_ network: DNSAddress, bits: Int) -> Bool {
        guard octets.count == network.octets.count else { return false }
        let whole = min(max(bits, 0), octets.count * 8) / 8
        guard octets.prefix(whole).elementsEqual(network.octets.prefix(whole)) else { return false }
        let rest = min(max(bits, 0), octets.count * 8) % 8
        return rest == 0 || (octets[whole] ^ network.octets[whole]) >> (8 - UInt8(rest)) == 0
    }
}
