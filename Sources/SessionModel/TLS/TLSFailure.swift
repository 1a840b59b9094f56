import SMTPSyntax

/// A handshake that failed.
package struct TLSFailure: Hashable, Sendable {
    /// The reason, in sentences that say which side refused and what helps.
    package let reason: String
    /// Whether the connection is still open, unencrypted.
    package let isOpen: Bool
    /// The certificates that the server had sent by then, its own first.
    package let chain: [TLSCertificate]
    /// What helps, where the user can give it to the program; not known in a recording.
    package let remedy: Remedy?
    /// Whether smtptui has rejected the certificate, so that the user can accept it; not known in a recording.
    package let isOfCertificate: Bool
    /// Why smtptui has rejected it, where it has.
    package var rejection = CertificateRejection.unverified

    package init(
        _ reason: String, isOpen: Bool, chain: [TLSCertificate] = [], remedy: Remedy? = nil,
        isOfCertificate: Bool = false
    ) {
        self.isOfCertificate = isOfCertificate
        self.reason = reason
        self.isOpen = isOpen
        self.chain = chain
        self.remedy = remedy
    }

    package var sentence: String { "no TLS: \(reason)" }

    /// The connection was closed before the handshake began.
    package static let closed = TLSFailure(
        "The server closed the connection instead of starting the handshake.", isOpen: false)
}
