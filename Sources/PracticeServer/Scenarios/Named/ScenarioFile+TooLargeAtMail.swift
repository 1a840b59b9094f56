extension ScenarioFile {
    /// A small limit that the reply to EHLO declares (RFC 1870 §6.1). Without SIZE= the refusal comes after the dot.
    static let tooLargeAtMail = ScenarioFile(
        "size-at-mail",
        #"""
        summary: "Offers SIZE 200: MAIL with a larger SIZE= is refused with 552, before the message is sent."
        size-limit: 200
        """#)
}
