extension ScenarioFile {
    /// A limit for the messages of one client.
    static let rateLimit = ScenarioFile(
        "rate-limit",
        #"""
        summary: Accepts three messages per minute; MAIL is then refused with 450 4.7.1.
        rules:
          - at: MAIL
            when:
              messages: 3
              within: 60
            reply: |
              450 4.7.1 Rate limit exceeded: 3 messages per minute; try again in 60 seconds
        """#)
}
