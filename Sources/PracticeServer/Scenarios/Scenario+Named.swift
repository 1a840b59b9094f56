// The scenarios that have a row in `Scenarios`.
extension Scenario {
    /// A server with STARTTLS and authentication that requires neither.
    package static let standard = withTLS.offering(.standard).named(
        "standard", "Accepts mail for example.test; TLS and authentication are offered, not required.")

    /// A submission server (RFC 6409).
    package static let submission = withTLS.offering(.submission).named(
        "submission", "Requires authentication before MAIL, and TLS before a password, like a server on port 587.")

    /// A server that wants to see whether the client tries again (RFC 6647).
    package static let greylisting: Scenario = {
        var scenario = standard.named(
            "greylisting", "Refuses a new sender and recipient with 451, and accepts them in the next transaction.")
        scenario.rules = [.greylist(refusals: 1)]
        return scenario
    }()

    private func named(_ name: String, _ summary: String) -> Scenario {
        var scenario = self
        (scenario.name, scenario.summary) = (name, summary)
        return scenario
    }
}
