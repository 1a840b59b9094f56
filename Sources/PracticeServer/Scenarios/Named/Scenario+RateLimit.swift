import SMTPSyntax

extension Scenario {
    /// A limit for the messages of one client.
    static let rateLimit = standard.variant(
        "rate-limit", "Accepts three messages per minute; MAIL is then refused with 450 4.7.1."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .command(.mail), when: .messages(atLeast: 3, inSeconds: 60),
                reply: ServerReply(450, "4.7.1", "Rate limit exceeded: 3 messages per minute; try again in 60 seconds"))
        ]
    }
}
