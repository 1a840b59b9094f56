extension ScenarioFile {
    /// A server that verifies SPF (RFC 7208 §8.4, RFC 7372 §3.2); example.net publishes no policy.
    static let failingSPF = ScenarioFile(
        "spf",
        #"""
        summary: "Refuses senders at example.org with 550 5.7.23: SPF does not allow this client to use it."
        rules:
          - at: MAIL
            when:
              sender: example.org
            reply: |
              550-5.7.23 SPF validation failed: {client} is not allowed to send mail from example.org
              550 5.7.23 See the SPF record of example.org: v=spf1 mx -all
        """#)
}
