import SMTPSyntax

extension Scenario {
    /// A relay that finds a null MX for the domain of the recipient (RFC 7505 §4.2).
    static let nullMX = standard.variant(
        "null-mx", "Refuses recipients in other domains with 556 5.1.10: they publish a null MX record."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .command(.rcpt), when: .recipientElsewhere,
                reply: ServerReply(556, "5.1.10", "<{}>: Recipient address has null MX"))
        ]
    }
}
