import SMTPSyntax

extension Scenario {
    /// A server that shows no one who is there (RFC 5321 §7.3).
    static let verifyOff = standard.variant(
        "vrfy-off", "Answers VRFY with 252 and refuses EXPN with 502: most servers say nothing about users."
    ) { scenario in
        scenario.withdraw("VRFY", "EXPN")
        scenario.rules = [
            ScenarioRule(
                .command(.vrfy),
                reply: ServerReply(252, "2.0.0", "Cannot VRFY user, but will accept message and attempt delivery")),
            ScenarioRule(.command(.expn), reply: ServerReply(502, "5.5.1", "EXPN is disabled")),
        ]
    }
}
