extension ScenarioFile {
    /// A small limit for recipients (RFC 5321 §4.5.3.1.10).
    static let tooManyRecipients = ScenarioFile(
        "too-many-recipients",
        #"""
        summary: "Accepts two recipients per message and refuses others with 452: send the rest again later."
        recipient-limit: 2
        """#)
}
