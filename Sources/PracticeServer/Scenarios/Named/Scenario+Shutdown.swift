import SMTPSyntax

extension Scenario {
    /// A server that is shut down during the session (RFC 5321 §3.8).
    static let shutdown = standard.variant(
        "shutdown", "Closes the session in the middle: the reply to the first RCPT is 421. Connect again later."
    ) { scenario in
        scenario.faults = [Fault(.shutdown, at: .command(.rcpt))]
    }
}
