extension ScenarioFile {
    /// The gap of RFC 1047: the client sends the message again, and it arrives twice.
    static let lostReply = ScenarioFile(
        "lost-reply",
        #"""
        summary: "Closes after the dot without a reply: the message is accepted, and you cannot know it."
        faults: [close@dot]
        """#)
}
