/// A log's promise to publish a certificate, an SCT (RFC 6962 §3.2). Whether the log keeps it is not verified: that
/// needs a list of the logs.
package struct SignedTimestamp: Hashable, Sendable {
    /// How it came.
    package enum Source: String, CaseIterable, Sendable {
        case certificate
        /// In the extension of the handshake (RFC 6962 §3.3.1).
        case handshake
        /// In the OCSP response.
        case staple
    }

    /// The log: the SHA-256 hash of its key, in hexadecimal.
    package let log: String
    /// When the log has seen the certificate, UTC: `2026-11-25 14:40`.
    package let time: String
    package let source: Source

    /// No certificate has as many; more are not kept.
    package static let most = 20

    package init(log: String, time: String, source: Source) {
        self.log = log
        self.time = time
        self.source = source
    }
}
