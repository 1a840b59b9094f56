import SMTPSyntax

extension Scenario {
    /// A quota as many providers enforce it: a permanent refusal, although the mailbox may be emptied (RFC 3463 §3.3).
    static let fullMailbox = standard.variant(
        "full-mailbox", "Refuses every recipient with 552 5.2.2: the mailbox is over its quota, permanently."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .command(.rcpt), reply: ServerReply(552, "5.2.2", "<{}>: the mailbox is full; its quota is exceeded"))
        ]
    }
}
