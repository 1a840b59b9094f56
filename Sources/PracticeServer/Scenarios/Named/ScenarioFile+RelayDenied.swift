extension ScenarioFile {
    /// A server that relays for its own users only (RFC 5321 §7.4 leaves it to the server).
    static let relayDenied = ScenarioFile(
        "relay-denied",
        #"""
        summary: Refuses recipients in other domains with 554 5.7.1, until you log in.
        rules:
          - at: RCPT
            when:
              recipient: elsewhere
              authenticated: no
            reply: |
              554 5.7.1 <{}>: Relay access denied
        """#)
}
