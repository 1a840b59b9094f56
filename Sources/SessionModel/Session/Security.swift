import SMTPSyntax

/// The protection of the connection, and the outcomes of its handshakes.
struct Security: Hashable, Sendable {
    private(set) var isUnderTLS = false
    /// Whether a handshake failed, and the session went on unencrypted.
    private(set) var hasFailed = false

    mutating func secured() { isUnderTLS = true }
    mutating func failed() { hasFailed = true }

    /// A TLS record arrived where an unencrypted reply was due. It answers nothing and changes no phase.
    func finding(for record: TLSRecord) -> Finding {
        isUnderTLS ? .tlsInsideTLS : .tlsInClear(record.alert, isLeftOver: hasFailed)
    }
}
