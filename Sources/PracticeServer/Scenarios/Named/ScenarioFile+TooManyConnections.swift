extension ScenarioFile {
    /// A server that limits the connections of one client.
    static let tooManyConnections = ScenarioFile(
        "too-many-connections",
        #"""
        summary: "Greets with 421 4.7.0: too many connections from your address. Close some, or wait."
        rules:
          - at: greeting
            reply: |
              421 4.7.0 {} Error: too many connections from {client}
        """#)
}
