extension ScenarioFile {
    /// A server that accepts mail only under TLS (RFC 3207 §4).
    static let requiringTLS = ScenarioFile(
        "tls-required",
        #"""
        summary: "Refuses MAIL with 530 5.7.0 until STARTTLS: look for it in the reply to EHLO."
        tls-required: yes
        """#)
}
