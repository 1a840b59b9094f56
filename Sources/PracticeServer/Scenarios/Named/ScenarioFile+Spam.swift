extension ScenarioFile {
    /// A server with a spam filter.
    static let spam = ScenarioFile(
        "spam",
        #"""
        summary: "Refuses messages that contain GTUBE, the mark of test spam: 550 5.7.1."
        rules:
          - at: message
            when:
              text: GTUBE
            reply: |
              550 5.7.1 Message rejected as spam by the content filter (score 1000, limit 5)
        """#)
}
