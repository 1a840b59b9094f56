extension Scenario {
    /// A server that slows down those who guess passwords.
    static let slowLogin = standard.variant(
        "slow-auth", "Delays 535 by two more seconds per wrong password, against guessing."
    ) { scenario in
        scenario.penaltySeconds = 2
    }
}
