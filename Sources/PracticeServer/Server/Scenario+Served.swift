// Scenarios for clients that are tested.
extension Scenario {
    /// The same server, where LMTP is spoken (RFC 2033).
    package var inLMTP: Scenario {
        var scenario = self
        scenario.isLMTP = true
        scenario.withdraw("ETRN")
        return scenario
    }
}
