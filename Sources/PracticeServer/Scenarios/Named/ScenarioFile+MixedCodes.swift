extension ScenarioFile {
    /// A reply that contradicts itself (RFC 5321 §4.2.1: all lines have the same code).
    static let mixedCodes = ScenarioFile(
        "mixed-codes",
        #"""
        summary: The lines of the reply to EHLO have different codes, which the standard forbids.
        faults: [mixed-codes@EHLO]
        """#)
}
