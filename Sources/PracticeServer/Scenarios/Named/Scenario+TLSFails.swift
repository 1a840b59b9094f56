import SMTPSyntax

extension Scenario {
    /// A server that cannot start TLS (RFC 3207 §4).
    static let failingTLS = standard.variant(
        "tls-fails", "Offers STARTTLS and refuses it with 454 4.7.0: decide whether to continue without TLS."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .command(.starttls), reply: ServerReply(454, "4.7.0", "TLS not available due to temporary reason"))
        ]
    }
}
