import SMTPSyntax

extension Scenario {
    /// A server that asks a DNSBL about the client (RFC 5321 §3.1, §4.3.2).
    static let blocklist = standard.variant(
        "blocklist", "Greets with 554, because the client is on a DNS blocklist; only QUIT is useful then."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .greeting,
                reply: ServerReply(
                    554, "5.7.1", "Service unavailable; Client host [127.0.0.1] blocked using dnsbl.example.test",
                    "127.0.0.1 is listed, see https://dnsbl.example.test/?127.0.0.1"))
        ]
    }
}
