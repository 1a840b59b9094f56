extension ScenarioFile {
    /// A server that wants to see whether the client tries again (RFC 6647).
    static let greylisting = ScenarioFile(
        "greylisting",
        #"""
        summary: Refuses a new sender and recipient with 451, and accepts them 15 seconds later.
        greylist-delay: 15
        """#)
}
