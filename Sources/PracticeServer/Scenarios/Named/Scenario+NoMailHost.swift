import SMTPSyntax

extension Scenario {
    /// A host that accepts no mail and says so (RFC 7504 §3).
    static let noMailHost = standard.variant(
        "no-mail", "Greets with 521: this host accepts no mail at all."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(.greeting, reply: ServerReply(521, nil, "{} does not accept mail"))
        ]
    }
}
