import NIOSSL

/// A private key in PEM format, which may be encrypted.
///
///     -----BEGIN ENCRYPTED PRIVATE KEY-----     PKCS #8 (RFC 5958 §3, RFC 7468 §11)
///     Proc-Type: 4,ENCRYPTED                    the older form of OpenSSL (RFC 1421 §4.6.1.1)
struct PrivateKeyFile: Sendable {
    let path: String
    let isEncrypted: Bool
    private let bytes: [UInt8]

    init(at path: String) throws(Failure) {
        bytes = try FileReader.read(path, most: Self.most)
        self.path = path
        let text = String(decoding: bytes, as: UTF8.self)
        isEncrypted = text.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") || text.contains("Proc-Type: 4,ENCRYPTED")
    }

    /// The largest file, in bytes.
    private static let most = 1 << 20

    /// The key; the passphrase is used only if it is encrypted.
    func key(_ passphrase: KeyPassphrase?) throws(Failure) -> NIOSSLPrivateKey {
        let shown = Printable.text(path)
        guard isEncrypted, let passphrase else {
            guard let key = try? NIOSSLPrivateKey(bytes: bytes, format: .pem) else {
                throw Failure(
                    .unreadableFile, "\(shown) contains no private key in PEM format\(Self.other(bytes, path)).")
            }
            return key
        }
        let octets = try passphrase.octets()
        guard let key = try? NIOSSLPrivateKey(bytes: bytes, format: .pem, passphraseCallback: { $0(octets) }) else {
            throw Failure(
                .unreadableFile,
                "The passphrase\(passphrase.origin) does not decrypt \(shown), or the key is encrypted in a way that the "
                    + "TLS library does not know.")
        }
        return key
    }

    /// What a file in another format needs, after a sentence; empty where that is not known.
    static func other(_ bytes: [UInt8], _ path: String) -> String {
        // Both PKCS #12 and single certificates and keys in DER form are a SEQUENCE.
        guard bytes.first == 0x30, bytes.count > 1, bytes[1] & 0x80 != 0 else { return "" }
        let shown = Printable.text(path)
        return "; if it is PKCS #12 (.p12, .pfx), convert it: openssl pkcs12 -in \(shown) -out NEW.pem"
    }
}
