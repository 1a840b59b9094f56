import SMTPSyntax

extension Scenario {
    /// A reply that contradicts itself (RFC 5321 §4.2.1: all lines have the same code).
    static let mixedCodes = standard.variant(
        "mixed-codes", "The lines of the reply to EHLO have different codes, which the standard forbids."
    ) { scenario in
        scenario.faults = [Fault(.mixedCodes, at: .command(.ehlo))]
    }
}
