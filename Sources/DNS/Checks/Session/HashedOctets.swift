/// Octets with their hashes, which the caller has computed, as TLSA records are compared with them.
///
///     Cert(0) 0x30 0x82 …   SHA2-256(1) 32 octets   SHA2-512(2) 64 octets
///
/// RFC 6698 §2.1.3
package struct HashedOctets: Hashable, Sendable {
    package let octets: [UInt8]
    package let sha256: [UInt8]
    package let sha512: [UInt8]

    package init(_ octets: [UInt8], sha256: [UInt8], sha512: [UInt8]) {
        self.octets = octets
        self.sha256 = sha256
        self.sha512 = sha512
    }
}
