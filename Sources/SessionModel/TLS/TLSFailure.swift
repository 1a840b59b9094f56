/// A handshake that failed.
package struct TLSFailure: Hashable, Sendable {
    /// Why, in sentences that say who refused and what helps.
    package let reason: String
    /// Whether the connection is still open, in clear.
    package let isOpen: Bool
    /// The certificates that the server had sent by then, its own first.
    package let chain: [TLSCertificate]

    package init(_ reason: String, isOpen: Bool, chain: [TLSCertificate] = []) {
        self.reason = reason
        self.isOpen = isOpen
        self.chain = chain
    }

    package var sentence: String { "no TLS: \(reason)" }

    /// The connection was gone before the handshake had begun.
    package static let closed = TLSFailure(
        "The server closed the connection where the handshake was due.", isOpen: false)
}
