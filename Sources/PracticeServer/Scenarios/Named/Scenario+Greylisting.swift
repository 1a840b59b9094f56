extension Scenario {
    /// A server that wants to see whether the client tries again (RFC 6647).
    package static let greylisting = standard.variant(
        "greylisting", "Refuses a new sender and recipient with 451, and accepts them 15 seconds later."
    ) { scenario in
        scenario.greylistSeconds = ProblemMailbox.greySeconds
    }
}
