extension ScenarioFile {
    /// A server that asks a DNSBL about the client (RFC 5321 §3.1, §4.3.2).
    static let blocklist = ScenarioFile(
        "blocklist",
        #"""
        summary: Greets with 554, because the client is on a DNS blocklist; only QUIT is useful then.
        rules:
          - at: greeting
            reply: |
              554-5.7.1 Service unavailable; Client host [{client}] blocked using dnsbl.example.test
              554 5.7.1 {client} is listed, see https://dnsbl.example.test/?{client}
        """#)
}
