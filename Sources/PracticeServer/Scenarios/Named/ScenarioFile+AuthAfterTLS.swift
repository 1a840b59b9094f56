extension ScenarioFile {
    /// A server that accepts no password without TLS (RFC 4954 §4), and mail without one.
    static let loginAfterTLS = ScenarioFile(
        "auth-after-tls",
        #"""
        summary: Offers AUTH only under TLS; before it the reply to AUTH is 538 5.7.11.
        authentication:
          needs-tls: [PLAIN, LOGIN, CRAM-MD5, SCRAM-SHA-256, SCRAM-SHA-256-PLUS, XOAUTH2]
        """#)
}
