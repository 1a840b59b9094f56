import SMTPSyntax

/// The protection of the connection, and what became of the handshakes.
struct Security: Hashable, Sendable {
    private(set) var isUnderTLS = false
    /// Whether a handshake failed, and the session went on unencrypted.
    private(set) var hasFailed = false

    mutating func secured() { isUnderTLS = true }
    mutating func failed() { hasFailed = true }

    /// A record of TLS came where an unencrypted reply was due. It answers nothing and moves nothing.
    func finding(for record: TLSRecord) -> Finding {
        isUnderTLS ? .tlsInsideTLS : .tlsInClear(record.alert, isLeftOver: hasFailed)
    }
}
