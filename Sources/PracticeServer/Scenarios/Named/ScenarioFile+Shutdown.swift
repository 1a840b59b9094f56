extension ScenarioFile {
    /// A server that is shut down during the session (RFC 5321 §3.8).
    static let shutdown = ScenarioFile(
        "shutdown",
        #"""
        summary: "Closes the session in the middle: the reply to the first RCPT is 421. Connect again later."
        faults: [shutdown@RCPT]
        """#)
}
