import SMTPSyntax

extension Scenario {
    /// A server that verifies the header (RFC 5322 §3.6 requires these two fields).
    static let contentRefused = standard.variant(
        "content-refused", "Refuses messages without From: or Date: after the dot, with 550 5.6.0 and 554 5.6.0."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .message, when: .noField("From"),
                reply: ServerReply(550, "5.6.0", "The message has no From: field (RFC 5322 section 3.6)")),
            ScenarioRule(
                .message, when: .noField("Date"),
                reply: ServerReply(554, "5.6.0", "The message has no Date: field (RFC 5322 section 3.6)")),
        ]
    }
}
