extension ScenarioFile {
    /// A server that cannot start TLS (RFC 3207 §4).
    static let failingTLS = ScenarioFile(
        "tls-fails",
        #"""
        summary: "Offers STARTTLS and refuses it with 454 4.7.0: decide whether to continue without TLS."
        rules:
          - at: STARTTLS
            reply: |
              454 4.7.0 TLS not available due to temporary reason
        """#)
}
