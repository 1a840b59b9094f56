import SessionModel

/// Why a certificate with a weak key or signature is not verified.
enum CertificateWeaknesses {
    /// What is weak in the first certificate that has a weak key or signature.
    static func sentences(of chain: [CertificateReasons.Sent]) -> [String] {
        for (index, certificate) in chain.enumerated() {
            let weaknesses = CertificateRemarks.weaknesses(of: certificate.shown.der)
            guard !weaknesses.isEmpty else { continue }
            let which = index == 0 ? "The certificate" : "The certificate of the issuer \(certificate.shown.subject)"
            return weaknesses.map { "\(which) \(words($0, certificate.shown.der))." }
        }
        return []
    }

    private static func words(_ weakness: TLSRemark, _ der: [UInt8]) -> String {
        switch weakness {
        case .smallRSAKey:
            "has a \(RSAKey.bits(ofCertificate: der) ?? 0)-bit RSA key; the minimum is "
                + "\(CertificateRemarks.leastRSABits) bits"
        case .smallCurve: "has a key on a curve with fewer than 224 bits (RFC 9325 §4.5)"
        case .md5Signature: "is signed with MD5, of which collisions can be computed (RFC 9325 §4.5)"
        default: "is signed with SHA-1, of which collisions can be computed (RFC 9325 §4.5)"
        }
    }
}
