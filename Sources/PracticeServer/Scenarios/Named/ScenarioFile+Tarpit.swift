extension ScenarioFile {
    /// A server that answers slowly on purpose.
    static let tarpit = ScenarioFile(
        "tarpit",
        #"""
        summary: "Delays every reply by three seconds, to slow down senders of spam: wait, it is not broken."
        faults: [delay:3@all]
        """#)
}
