import SMTPSyntax

extension Scenario {
    /// A server with a virus scanner.
    static let virus = standard.variant(
        "virus", "Refuses messages that contain EICAR, the mark of the harmless test virus: 554 5.7.1."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .message, when: .text("EICAR"),
                reply: ServerReply(554, "5.7.1", "Message contains a virus (Eicar-Test-Signature) and was rejected"))
        ]
    }
}
