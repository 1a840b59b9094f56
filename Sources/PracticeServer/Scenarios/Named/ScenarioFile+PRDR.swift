extension ScenarioFile {
    /// A server that looks at each mailbox once the message is there, as Exim does.
    static let offeringPRDR = ScenarioFile(
        "prdr",
        #"""
        summary: "Offers PRDR: with it in MAIL, one reply per recipient after the dot; full@ is refused only there."
        offers-also: [PRDR]
        """#)
}
