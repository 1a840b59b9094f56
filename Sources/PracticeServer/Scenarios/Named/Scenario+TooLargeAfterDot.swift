extension Scenario {
    /// A small limit that nothing declares: the whole message is sent in vain.
    static let tooLargeAfterDot = standard.variant(
        "size-after-dot", "Accepts 200 bytes and does not say so: the refusal, 552 5.3.4, comes after the dot."
    ) { scenario in
        scenario.sizeLimit = 200
        scenario.withdraw("SIZE")
    }
}
