extension ScenarioFile {
    /// A small limit that nothing declares: the whole message is sent in vain.
    static let tooLargeAfterDot = ScenarioFile(
        "size-after-dot",
        #"""
        summary: "Accepts 200 bytes and does not say so: the refusal, 552 5.3.4, comes after the dot."
        offers-not: [SIZE]
        size-limit: 200
        """#)
}
