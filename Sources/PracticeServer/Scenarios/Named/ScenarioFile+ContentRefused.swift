extension ScenarioFile {
    /// A server that verifies the header (RFC 5322 §3.6 requires these two fields).
    static let contentRefused = ScenarioFile(
        "content-refused",
        #"""
        summary: "Refuses messages without From: or Date: after the dot, with 550 5.6.0 and 554 5.6.0."
        rules:
          - at: message
            when:
              no-header: From
            reply: |
              550 5.6.0 The message has no From: field (RFC 5322 section 3.6)
          - at: message
            when:
              no-header: Date
            reply: |
              554 5.6.0 The message has no Date: field (RFC 5322 section 3.6)
        """#)
}
