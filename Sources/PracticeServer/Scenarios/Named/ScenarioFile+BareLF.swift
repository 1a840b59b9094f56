extension ScenarioFile {
    /// A server without CR (RFC 5321 §2.3.8).
    static let bareLF = ScenarioFile(
        "bare-lf",
        #"""
        summary: Ends its lines with LF alone, which the standard forbids and many clients accept.
        faults: [bare-lf@all]
        """#)
}
