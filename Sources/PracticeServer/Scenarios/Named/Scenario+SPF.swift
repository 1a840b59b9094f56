import SMTPSyntax

extension Scenario {
    /// A server that verifies SPF (RFC 7208 §8.4, RFC 7372 §3.2); example.net publishes no policy.
    static let failingSPF = standard.variant(
        "spf", "Refuses senders at example.org with 550 5.7.23: SPF does not allow this client to use it."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .command(.mail), when: .sender(in: "example.org"),
                reply: ServerReply(
                    550, "5.7.23", "SPF validation failed: 127.0.0.1 is not allowed to send mail from example.org",
                    "See the SPF record of example.org: v=spf1 mx -all"))
        ]
    }
}
