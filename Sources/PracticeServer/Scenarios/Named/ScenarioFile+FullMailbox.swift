extension ScenarioFile {
    /// A quota as many providers enforce it: a permanent refusal, although the mailbox may be emptied (RFC 3463 §3.3).
    static let fullMailbox = ScenarioFile(
        "full-mailbox",
        #"""
        summary: "Refuses all users with 552 5.2.2: the mailbox is over its quota, permanently."
        rules:
          - at: RCPT
            when:
              recipient: known
            reply: |
              552 5.2.2 <{}>: the mailbox is full; its quota is exceeded
        """#)
}
