import SMTPSyntax

extension Scenario {
    /// A server without room for messages.
    static let serverFull = standard.variant(
        "server-full", "Refuses MAIL with 452 4.3.1: the disk of the server is full. Try again later."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .command(.mail), reply: ServerReply(452, "4.3.1", "Insufficient system storage, try again later"))
        ]
    }
}
