extension ScenarioFile {
    /// A server without mailboxes.
    static let unknownUser = ScenarioFile(
        "unknown-user",
        #"""
        summary: "Knows no user but postmaster: 550 5.1.1, the most common refusal, with a second line."
        users: none
        lists: none
        rules:
          - at: RCPT
            when:
              recipient: unknown
            reply: |
              550-5.1.1 The account <{}> does not exist.
              550 5.1.1 Check the spelling of the address.
        """#)
}
