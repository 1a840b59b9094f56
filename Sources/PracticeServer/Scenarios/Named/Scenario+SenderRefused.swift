import SMTPSyntax

extension Scenario {
    /// A server that looks the domain of the sender up, because no bounce can reach one that does not exist.
    static let senderRefused = standard.variant(
        "sender-refused", "Refuses MAIL from example.org, as if DNS did not know the domain: 550 5.1.8."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .command(.mail), when: .sender(in: "example.org"),
                reply: ServerReply(550, "5.1.8", "<{}>: Sender address rejected: Domain not found"))
        ]
    }
}
