import Crypto
import SessionModel

/// The hash functions for authentication, from swift-crypto.
enum LoginHashes {
    static let all = SASLCryptography(
        hash: { kind, text in
            switch kind {
            case .md5: Array(Insecure.MD5.hash(data: text))
            case .sha1: Array(Insecure.SHA1.hash(data: text))
            case .sha256: Array(SHA256.hash(data: text))
            }
        },
        hmac: { kind, key, text in
            switch kind {
            case .md5: code(Insecure.MD5.self, key, text)
            case .sha1: code(Insecure.SHA1.self, key, text)
            case .sha256: code(SHA256.self, key, text)
            }
        },
        derive: { kind, password, salt, iterations in
            switch kind {
            case .md5: derived(Insecure.MD5.self, password, salt, iterations)
            case .sha1: derived(Insecure.SHA1.self, password, salt, iterations)
            case .sha256: derived(SHA256.self, password, salt, iterations)
            }
        })

    private static func code<Hash: HashFunction>(_ hash: Hash.Type, _ key: [UInt8], _ text: [UInt8]) -> [UInt8] {
        Array(HMAC<Hash>.authenticationCode(for: text, using: SymmetricKey(data: key)))
    }

    /// PBKDF2 with one block of output; the key is set up once and not in each of many thousand rounds.
    private static func derived<Hash: HashFunction>(
        _ hash: Hash.Type, _ password: [UInt8], _ salt: [UInt8], _ iterations: Int
    ) -> [UInt8] {
        let keyed = HMAC<Hash>(key: SymmetricKey(data: password))
        func round(_ text: [UInt8]) -> [UInt8] {
            var code = keyed
            code.update(data: text)
            return Array(code.finalize())
        }
        var block = round(salt + [0, 0, 0, 1])
        var result = block
        for _ in 1..<max(1, iterations) {
            block = round(block)
            for index in result.indices { result[index] ^= block[index] }
        }
        return result
    }
}
