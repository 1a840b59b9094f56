extension Scenario {
    /// A server that accepts mail only under TLS (RFC 3207 §4).
    static let requiringTLS = standard.variant(
        "tls-required", "Refuses MAIL with 530 5.7.0 until STARTTLS: look for it in the reply to EHLO."
    ) { scenario in
        scenario.demandsTLS = true
    }
}
