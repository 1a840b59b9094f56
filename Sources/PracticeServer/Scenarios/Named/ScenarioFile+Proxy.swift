extension ScenarioFile {
    /// A server after a load balancer that is reached without it; the header is
    /// `PROXY TCP4 192.0.2.1 192.0.2.2 40000 25`, or the same in binary (version 2).
    static let behindProxy = ScenarioFile(
        "proxy",
        #"""
        summary: Waits for a PROXY header instead of greeting; without one it closes the connection.
        proxy: yes
        """#)
}
