extension Scenario {
    /// A server that answers slowly on purpose.
    static let tarpit = standard.variant(
        "tarpit", "Delays every reply by three seconds, to slow down senders of spam: wait, it is not broken."
    ) { scenario in
        scenario.faults = [Fault(.delay, at: .everywhere, seconds: 3)]
    }
}
