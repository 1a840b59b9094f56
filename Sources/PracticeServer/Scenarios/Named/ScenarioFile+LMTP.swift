extension ScenarioFile {
    /// A server for the last step, from the relay to the mailbox (RFC 2033).
    static let speakingLMTP = ScenarioFile(
        "lmtp",
        #"""
        summary: "Speaks LMTP: LHLO, and one reply per recipient after the dot; full@ is refused only there."
        base: plain
        protocol: LMTP
        offers-not: [ETRN]
        offers-also: [STARTTLS]
        """#)
}
