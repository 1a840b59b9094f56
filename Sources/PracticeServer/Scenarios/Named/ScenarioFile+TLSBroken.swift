extension ScenarioFile {
    /// A handshake that fails without a reason.
    static let brokenTLS = ScenarioFile(
        "tls-broken",
        #"""
        summary: Answers STARTTLS with 220 and closes the connection in the handshake.
        faults: [hangup@STARTTLS]
        """#)
}
