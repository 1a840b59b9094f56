// How one scenario is made from another.
extension Scenario {
    /// The same server under another name, with something changed.
    func variant(_ name: String, _ summary: String, _ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
        var scenario = self
        (scenario.name, scenario.summary) = (name, summary)
        change(&scenario)
        return scenario
    }

    /// The same server, where these things go wrong as well.
    package func adding(_ faults: [Fault]) -> Scenario {
        var scenario = self
        scenario.faults += faults
        return scenario
    }

    /// Leaves keywords out of the reply to EHLO.
    mutating func withdraw(_ keywords: String...) {
        self.keywords.removeAll { keywords.contains($0) }
    }
}
