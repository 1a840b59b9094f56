import Crypto
import SwiftASN1
import X509

/// What a login can be bound to of a server's certificate: `tls-server-end-point` (RFC 5929 §4.1).
enum CertificateBinding {
    /// The hash of a certificate in DER form, by the hash that its signature uses, and by SHA-256 where that one is weak.
    ///
    /// Nil for a certificate that cannot be read, and for a signature without a hash of its own, as Ed25519 is.
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
