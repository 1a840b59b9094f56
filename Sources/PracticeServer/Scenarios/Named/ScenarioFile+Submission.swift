extension ScenarioFile {
    /// A submission server: mail only after authentication, and passwords only under TLS (RFC 6409 §4.3, RFC 4954 §6).
    static let submission = ScenarioFile(
        "submission",
        #"""
        summary: Requires authentication before MAIL, and TLS before a password, like a server on port 587.
        authentication:
          required: yes
          needs-tls: [PLAIN, LOGIN, XOAUTH2]
        """#)
}
