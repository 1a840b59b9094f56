import SMTPSyntax

extension Scenario {
    /// A handshake that fails without a reason.
    static let brokenTLS = standard.variant(
        "tls-broken", "Answers STARTTLS with 220 and closes the connection in the handshake."
    ) { scenario in
        scenario.faults = [Fault(.hangup, at: .command(.starttls))]
    }
}
