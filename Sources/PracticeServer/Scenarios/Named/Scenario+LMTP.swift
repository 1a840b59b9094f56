extension Scenario {
    /// A server for the last step, from the relay to the mailbox (RFC 2033).
    static let speakingLMTP = withTLS.variant(
        "lmtp", "Speaks LMTP: LHLO, and one reply per recipient after the dot; full@ is refused only there."
    ) { scenario in
        scenario.isLMTP = true
        scenario.withdraw("ETRN")
    }
}
