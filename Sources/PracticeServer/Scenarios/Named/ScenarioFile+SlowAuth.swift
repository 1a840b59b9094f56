extension ScenarioFile {
    /// A server that slows down those who guess passwords.
    static let slowLogin = ScenarioFile(
        "slow-auth",
        #"""
        summary: Delays 535 by two more seconds per wrong password, against guessing.
        authentication:
          wrong-password-delay: 2
        """#)
}
