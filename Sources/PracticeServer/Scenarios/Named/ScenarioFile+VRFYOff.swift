extension ScenarioFile {
    /// A server that shows no one who is there (RFC 5321 §7.3).
    static let verifyOff = ScenarioFile(
        "vrfy-off",
        #"""
        summary: "Answers VRFY with 252 and refuses EXPN with 502: most servers say nothing about users."
        offers-not: [VRFY, EXPN]
        rules:
          - at: VRFY
            reply: |
              252 2.0.0 Cannot VRFY user, but will accept message and attempt delivery
          - at: EXPN
            reply: |
              502 5.5.1 EXPN is disabled
        """#)
}
