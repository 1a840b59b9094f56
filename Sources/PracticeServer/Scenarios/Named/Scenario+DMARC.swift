import SMTPSyntax

extension Scenario {
    /// A server that verifies DMARC (RFC 7489 §10.3): From: in the message counts, not the sender of MAIL.
    static let failingDMARC = standard.variant(
        "dmarc", "Refuses messages with From: at example.org after the dot: its DMARC policy is reject."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .message, when: .field("From", contains: "@example.org"),
                reply: ServerReply(
                    550, "5.7.26", "Unauthenticated email from example.org is not accepted due to its DMARC policy",
                    "Neither SPF nor DKIM passed for the domain in From:"))
        ]
    }
}
