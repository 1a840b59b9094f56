extension Scenario {
    /// A server after a load balancer that is reached without it; the header is
    /// `PROXY TCP4 192.0.2.1 192.0.2.2 40000 25`.
    static let behindProxy = standard.variant(
        "proxy", "Waits for a PROXY header instead of greeting; without one it closes the connection."
    ) { scenario in
        scenario.expectsProxy = true
    }
}
