import SwiftASN1

/// The size of a certificate's RSA key, even if the key is too small for the certificate library.
enum RSAKey {
    /// In bits; nil for other kinds of keys, and if `der` is not a certificate (RFC 5280 §4.1.2.7, RFC 8017 appendix A.1.1).
    static func bits(ofCertificate der: [UInt8]) -> Int? {
        // The TLS library ends the program when it is asked for a key on a curve that it does not know.
        guard let octets = CertificateFields(der)?.publicKey,
            let info = try? CertificateFields.parts(of: DER.parse(octets)), info.count == 2,
            let kind = CertificateFields.parts(of: info[0])?.first,
            (try? ASN1ObjectIdentifier(derEncoded: kind)) == .AlgorithmIdentifier.rsaEncryption,
            let key = try? ASN1BitString(derEncoded: info[1]),
            let modulus = try? CertificateFields.parts(of: DER.parse(Array(key.bytes)))?.first,
            case .primitive(let number) = modulus.content
        else { return nil }
        // A leading zero byte only marks the number as not negative.
        let digits = number.drop { $0 == 0 }
        return digits.first.map { digits.count * 8 - $0.leadingZeroBitCount }
    }
}
