import SMTPSyntax

/// The protection of the connection, and the outcomes of its handshakes.
struct Security: Hashable, Sendable {
    private(set) var isUnderTLS = false
    /// Whether TLS began in the middle of the session, after STARTTLS.
    private(set) var isUpgraded = false
    /// Whether TLS comes before everything else, and its handshake has not ended.
    private(set) var isAwaited = false
    /// Whether STARTTLS was sent, and TLS did not follow.
    private(set) var isMissing = false
    /// Whether a handshake failed, and the session went on unencrypted.
    private(set) var hasFailed = false
    /// Whether what comes may be the rest of a failed handshake.
    private(set) var isInRest = false
    /// Whether that was reported.
    private var isRestReported = false

    mutating func requested() { isMissing = !isUnderTLS }

    /// The connection begins with TLS.
    mutating func awaited() { isAwaited = true }

    /// TLS has begun where STARTTLS was accepted.
    mutating func upgraded() { isUpgraded = true }

    mutating func secured() {
        isUnderTLS = true
        isAwaited = false
        isMissing = false
        isInRest = false
    }

    mutating func failed() {
        hasFailed = true
        isAwaited = false
        isInRest = true
        isRestReported = false
    }

    /// The finding for a line that came after a failed handshake and is none of SMTP; nil after the first.
    mutating func findingForRest(_ record: TLSRecord?) -> Finding? {
        defer { isRestReported = true }
        return isRestReported ? nil : .tlsInClear(record?.alert, isLeftOver: true)
    }

    /// The server speaks SMTP again.
    mutating func endRest() { isInRest = false }

    /// A TLS record arrived where an unencrypted reply was due. It answers nothing and changes no phase.
    func finding(for record: TLSRecord) -> Finding {
        isUnderTLS ? .tlsInsideTLS : .tlsInClear(record.alert, isLeftOver: hasFailed)
    }
}
