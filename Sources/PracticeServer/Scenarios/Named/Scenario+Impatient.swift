extension Scenario {
    /// A time limit that is shorter than the standard allows, as some servers have under load.
    static let impatient = standard.variant(
        "impatient", "Closes the session with 421 4.4.2 after 30 seconds without a command."
    ) { scenario in
        scenario.patience = 30
    }
}
