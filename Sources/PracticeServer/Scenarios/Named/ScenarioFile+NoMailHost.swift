extension ScenarioFile {
    /// A host that accepts no mail and says so (RFC 7504 §3).
    static let noMailHost = ScenarioFile(
        "no-mail",
        #"""
        summary: "Greets with 521: this host accepts no mail at all."
        rules:
          - at: greeting
            reply: |
              521 {} does not accept mail
        """#)
}
