extension ScenarioFile {
    /// A server that trusts its proxy, as Postfix does where it is configured so.
    static let trustingXCLIENT = ScenarioFile(
        "xclient",
        #"""
        summary: Offers XCLIENT and XFORWARD, by which a trusted client says which client it represents.
        offers-also: [XCLIENT, XFORWARD]
        """#)
}
