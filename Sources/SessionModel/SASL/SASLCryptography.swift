/// The hash functions for authentication, passed in: this module computes nothing that a library should compute.
///
/// The functions must return the same result for the same input; the random part of an authentication, its nonce, is
/// passed to the mechanism as a value.
package struct SASLCryptography: Sendable {
    package enum Hash: Hashable, Sendable {
        case md5, sha1, sha256
    }

    package let hash: @Sendable (Hash, _ text: [UInt8]) -> [UInt8]
    package let hmac: @Sendable (Hash, _ key: [UInt8], _ text: [UInt8]) -> [UInt8]
    /// PBKDF2 with one block of output, which RFC 5802 §2.2 calls Hi.
    package let derive: @Sendable (Hash, _ password: [UInt8], _ salt: [UInt8], _ iterations: Int) -> [UInt8]

    /// `derive` may be omitted; then it is computed with `hmac`, as RFC 5802 §2.2 defines it.
    package init(
        hash: @escaping @Sendable (Hash, [UInt8]) -> [UInt8],
        hmac: @escaping @Sendable (Hash, [UInt8], [UInt8]) -> [UInt8],
        derive: (@Sendable (Hash, [UInt8], [UInt8], Int) -> [UInt8])? = nil
    ) {
        self.hash = hash
        self.hmac = hmac
        self.derive = derive ?? { Self.iterated(hmac, $0, $1, $2, $3) }
    }

    private static func iterated(
        _ hmac: (Hash, [UInt8], [UInt8]) -> [UInt8], _ hash: Hash, _ password: [UInt8], _ salt: [UInt8],
        _ iterations: Int
    ) -> [UInt8] {
        var block = hmac(hash, password, salt + [0, 0, 0, 1])
        var result = block
        for _ in 1..<max(1, iterations) {
            block = hmac(hash, password, block)
            result = exclusiveOr(result, block)
        }
        return result
    }

    static func exclusiveOr(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        zip(left, right).map { $0 ^ $1 }
    }
}
