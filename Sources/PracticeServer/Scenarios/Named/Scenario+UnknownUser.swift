import SMTPSyntax

extension Scenario {
    /// A server without mailboxes.
    static let unknownUser = standard.variant(
        "unknown-user", "Knows no user but postmaster: 550 5.1.1, the most common refusal, with a second line."
    ) { scenario in
        (scenario.users, scenario.lists) = ([], [])
        scenario.rules = [
            ScenarioRule(
                .command(.rcpt), when: .unknownRecipient,
                reply: ServerReply(
                    550, "5.1.1", "The account <{}> does not exist.", "Check the spelling of the address.")
            )
        ]
    }
}
