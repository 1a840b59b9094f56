extension Scenario {
    /// What a device on the network path does to a session that it wants to read.
    static let vanishedTLS = standard.variant(
        "tls-vanished", "STARTTLS is missing: a firewall replaced it by XXXXXXXX, as in a downgrade attack."
    ) { scenario in
        scenario.keywords = scenario.keywords.map { $0 == "STARTTLS" ? "XXXXXXXX" : $0 }
    }
}
