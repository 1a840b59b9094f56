// Scenarios for clients that are tested.
extension Scenario {
    /// The same server, where LMTP is spoken (RFC 2033).
    package var inLMTP: Scenario {
        var scenario = self
        scenario.isLMTP = true
        scenario.keywords.removeAll { $0 == "ETRN" }
        return scenario
    }
}
