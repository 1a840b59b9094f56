import SessionModel

#if canImport(Crypto)
    import Crypto

    /// The hashes of logins, from swift-crypto.
    enum LoginHashes {
        static let all: SaslCryptography? = SaslCryptography(
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
            })

        private static func code<Hash: HashFunction>(_ hash: Hash.Type, _ key: [UInt8], _ text: [UInt8]) -> [UInt8] {
            Array(HMAC<Hash>.authenticationCode(for: text, using: SymmetricKey(data: key)))
        }
    }
#else
    /// No library for hashes is built in, so CRAM-MD5 and SCRAM can only be typed by hand.
    enum LoginHashes {
        static let all: SaslCryptography? = nil
    }
#endif
