extension ScenarioFile {
    /// A server for its own users only (RFC 4954 §6).
    static let requiringLogin = ScenarioFile(
        "auth-required",
        #"""
        summary: Refuses MAIL with 530 5.7.0 until you log in; no TLS is needed for it.
        authentication:
          required: yes
        """#)
}
