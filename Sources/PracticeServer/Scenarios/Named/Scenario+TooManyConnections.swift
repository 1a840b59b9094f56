import SMTPSyntax

extension Scenario {
    /// A server that limits the connections of one client.
    static let tooManyConnections = standard.variant(
        "too-many-connections", "Greets with 421 4.7.0: too many connections from your address. Close some, or wait."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .greeting, reply: ServerReply(421, "4.7.0", "{} Error: too many connections from 127.0.0.1"))
        ]
    }
}
