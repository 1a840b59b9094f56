extension ScenarioFile {
    /// A server with STARTTLS and authentication that requires neither.
    static let standard = ScenarioFile(
        "standard",
        #"""
        summary: Accepts mail for example.test; TLS and authentication are offered, not required.
        base: plain
        offers-also: [STARTTLS, AUTH]
        authentication:
          mechanisms: [PLAIN, LOGIN, CRAM-MD5, SCRAM-SHA-256, SCRAM-SHA-256-PLUS, XOAUTH2]
          required: no
          needs-tls: none
          wrong-password-delay: 0
          accounts:
            alice: correct horse
            bob: battery staple
            later: {password: try again, trouble: unreachable}
            strong: {password: only scram, trouble: needs-scram}
        """#)
}
