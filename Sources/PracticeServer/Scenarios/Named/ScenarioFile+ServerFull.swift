extension ScenarioFile {
    /// A server without room for messages.
    static let serverFull = ScenarioFile(
        "server-full",
        #"""
        summary: "Refuses MAIL with 452 4.3.1: the disk of the server is full. Try again later."
        rules:
          - at: MAIL
            reply: |
              452 4.3.1 Insufficient system storage, try again later
        """#)
}
