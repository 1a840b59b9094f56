/// Why smtptui rejects the certificate of a server.
package enum CertificateRejection: Hashable, Sendable {
    /// It cannot be verified.
    case unverified
    /// It has none of the fingerprints that the user gave.
    case pin
    /// Its key is not the one that the server had before.
    case changedKey
}
