import Crypto
import SwiftASN1
import X509

/// The channel binding of a server's certificate for authentication: `tls-server-end-point` (RFC 5929 §4.1).
enum CertificateBinding {
    /// The hash of a certificate in DER form, with the hash function of its signature, or SHA-256 if that one is weak.
    ///
    /// Nil if the certificate cannot be read, or if its signature has no separate hash function, as with Ed25519.
    static func octets(ofCertificate der: [UInt8]) -> [UInt8]? {
        guard let certificate = try? Certificate(derEncoded: der) else { return nil }
        return switch certificate.signatureAlgorithm {
        case .sha1WithRSAEncryption, .sha256WithRSAEncryption, .ecdsaWithSHA256: Array(SHA256.hash(data: der))
        case .sha384WithRSAEncryption, .ecdsaWithSHA384: Array(SHA384.hash(data: der))
        case .sha512WithRSAEncryption, .ecdsaWithSHA512: Array(SHA512.hash(data: der))
        default: nil
        }
    }
}
