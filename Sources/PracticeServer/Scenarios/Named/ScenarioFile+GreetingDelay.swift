extension ScenarioFile {
    /// A late greeting (RFC 5321 §3.1: the client waits for it; §4.5.3.2.1: up to five minutes).
    static let greetingDelay = ScenarioFile(
        "greeting-delay",
        #"""
        summary: Greets after eight seconds; what you type earlier waits, and a client must not send it.
        greeting-delay: 8
        """#)
}
