import SMTPSyntax

/// A handshake that failed.
package struct TLSFailure: Hashable, Sendable {
    /// Why, in sentences that say who refused and what helps.
    package let reason: String
    /// Whether the connection is still open, in clear.
    package let isOpen: Bool
    /// The certificates that the server had sent by then, its own first.
    package let chain: [TLSCertificate]
    /// What helps, where the user can give it to the program; not known in a recording.
    package let remedy: Remedy?

    package init(_ reason: String, isOpen: Bool, chain: [TLSCertificate] = [], remedy: Remedy? = nil) {
        self.reason = reason
        self.isOpen = isOpen
        self.chain = chain
        self.remedy = remedy
    }

    package var sentence: String { "no TLS: \(reason)" }

    /// The connection was gone before the handshake had begun.
    package static let closed = TLSFailure(
        "The server closed the connection where the handshake was due.", isOpen: false)
}
