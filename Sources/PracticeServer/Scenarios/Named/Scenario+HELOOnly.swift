import SMTPSyntax

extension Scenario {
    /// A server without extensions (RFC 5321 §3.2: the client then sends HELO).
    static let withoutEHLO = standard.variant(
        "helo-only", "Refuses EHLO with 500, like a server of 1982: use HELO, without any extensions."
    ) { scenario in
        (scenario.keywords, scenario.logins) = ([], nil)
        scenario.rules = [ScenarioRule(.command(.ehlo), reply: ServerReply(500, nil, "Command unrecognized"))]
    }
}
