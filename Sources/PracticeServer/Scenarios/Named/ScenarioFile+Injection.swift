extension ScenarioFile {
    /// Bytes in front of the handshake, to be read as if TLS protected them (RFC 3207 §6).
    static let injection = ScenarioFile(
        "injection",
        #"""
        summary: "After 220 to STARTTLS comes an unencrypted reply that someone injected: discard it."
        faults: [inject@STARTTLS]
        """#)
}
