/// The parts of a certificate that are shown (RFC 5280 §4.1).
package struct TLSCertificate: Hashable, Sendable {
    package let subject: String
    package let issuer: String
    /// The names for which it is valid (RFC 5280 §4.2.1.6).
    package let names: [String]
    /// UTC: `2026-11-25 14:40`.
    package let notBefore: String
    package let notAfter: String
    /// `RSA 2048`, `EC P-256`.
    package let key: String
    /// SHA-256 of the complete certificate, in hexadecimal.
    package let fingerprint: String
    /// The complete certificate in DER form; empty when it comes from a recording, which does not contain it.
    package let der: [UInt8]
    /// SHA-256 of its public key, in hexadecimal; empty where it is not known.
    package var keyFingerprint = ""
    /// What is weak or obsolete in it.
    package var remarks: [TLSRemark] = []

    package init(
        subject: String, issuer: String, names: [String], notBefore: String, notAfter: String, key: String,
        fingerprint: String, der: [UInt8] = []
    ) {
        self.subject = subject
        self.issuer = issuer
        self.names = names
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.key = key
        self.fingerprint = fingerprint
        self.der = der
    }
}
