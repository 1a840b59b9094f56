extension ScenarioFile {
    /// A server that verifies DMARC (RFC 7489 §10.3): From: in the message counts, not the sender of MAIL.
    static let failingDMARC = ScenarioFile(
        "dmarc",
        #"""
        summary: "Refuses messages with From: at example.org after the dot: its DMARC policy is reject."
        rules:
          - at: message
            when:
              header: From
              contains: "@example.org"
            reply: |
              550-5.7.26 Unauthenticated email from example.org is not accepted due to its DMARC policy
              550 5.7.26 Neither SPF nor DKIM passed for the domain in From:
        """#)
}
