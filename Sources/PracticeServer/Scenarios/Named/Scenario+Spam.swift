import SMTPSyntax

extension Scenario {
    /// A server with a spam filter.
    static let spam = standard.variant(
        "spam", "Refuses messages that contain GTUBE, the mark of test spam: 550 5.7.1."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .message, when: .text("GTUBE"),
                reply: ServerReply(550, "5.7.1", "Message rejected as spam by the content filter (score 1000, limit 5)")
            )
        ]
    }
}
