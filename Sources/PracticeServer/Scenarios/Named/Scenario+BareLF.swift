extension Scenario {
    /// A server without CR (RFC 5321 §2.3.8).
    static let bareLF = standard.variant(
        "bare-lf", "Ends its lines with LF alone, which the standard forbids and many clients accept."
    ) { scenario in
        scenario.faults = [Fault(.bareLF, at: .everywhere)]
    }
}
