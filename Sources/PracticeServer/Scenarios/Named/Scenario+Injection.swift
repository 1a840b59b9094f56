import SMTPSyntax

extension Scenario {
    /// Bytes in front of the handshake, to be read as if TLS protected them (RFC 3207 §6).
    static let injection = standard.variant(
        "injection", "After 220 to STARTTLS comes an unencrypted reply that someone injected: discard it."
    ) { scenario in
        scenario.faults = [Fault(.inject, at: .command(.starttls))]
    }
}
