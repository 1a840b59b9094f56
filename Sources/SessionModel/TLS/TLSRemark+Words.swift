extension TLSRemark {
    /// What it says, and the section that says so, in a few words; `certificate` is the one that it is about.
    package func words(_ certificate: TLSCertificate? = nil) -> String {
        switch self {
        case .noEncryption: "the cipher suite does not encrypt, and must not be used (RFC 9325 §4.1)"
        case .exportCipher: "the cipher has less than 112 bits, and must not be used (RFC 9325 §4.1)"
        case .rc4: "RC4 is broken, and must not be used (RFC 7465 §2)"
        case .tripleDES: "3DES has less than 128 bits of security, and should not be used (RFC 9325 §4.1)"
        case .staticRSA: "static RSA has no forward secrecy, and should not be used (RFC 9325 §4.1)"
        case .cbc: "CBC is not among the recommended cipher suites (RFC 9325 §4.2)"
        case .smallRSAKey:
            "the RSA key has fewer than 2048 bits" + (certificate.map { ": \($0.key)" } ?? "") + " (RFC 9325 §4.5)"
        case .smallCurve: "the curve of the key has fewer than 224 bits, and must not be used (RFC 9325 §4.5)"
        case .md5Signature: "the signature uses MD5, which must not be used (RFC 9325 §4.5)"
        case .sha1Signature: "the signature uses SHA-1, which must not be used (RFC 9325 §4.5)"
        case .notForServers: "its extended key usage does not include TLS servers (RFC 5280 §4.2.1.12)"
        case .notForSigning: "its key usage does not include digital signatures (RFC 5280 §4.2.1.3)"
        case .onlyCommonName: "the host name is only in the common name, which does not count (RFC 9525 §2)"
        case .longValidity: longValidity(certificate)
        case .endsSoon: "it expires soon" + (certificate.map { ": \($0.notAfter) UTC" } ?? "")
        }
    }

    private func longValidity(_ certificate: TLSCertificate?) -> String {
        guard let days = certificate?.lifetime, let most = certificate?.longestPublicLifetime else {
            return "it is valid longer than public authorities may issue (CA/B Baseline Requirements §6.3.2)"
        }
        return "it is valid for \(days) days; public authorities may issue at most \(most) (CA/B Baseline Requirements "
            + "§6.3.2)"
    }

    /// Whether verification with certificate authorities gives the same as a reason.
    var isReason: Bool {
        switch self {
        case .smallRSAKey, .smallCurve, .md5Signature, .sha1Signature, .notForServers: true
        default: false
        }
    }
}
