extension ScenarioFile {
    /// A reply without an end (RFC 5321 §4.5.3.1.5 limits the line, nothing the reply).
    static let endless = ScenarioFile(
        "endless",
        #"""
        summary: "The reply to HELP never ends: a client needs a limit for what it reads."
        faults: [endless@HELP]
        """#)
}
