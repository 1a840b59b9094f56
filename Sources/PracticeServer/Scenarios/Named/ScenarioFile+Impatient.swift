extension ScenarioFile {
    /// A time limit that is shorter than the standard allows, as some servers have under load.
    static let impatient = ScenarioFile(
        "impatient",
        #"""
        summary: Closes the session with 421 4.4.2 after 30 seconds without a command.
        idle-limit: 30
        """#)
}
