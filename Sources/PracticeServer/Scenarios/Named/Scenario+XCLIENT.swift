extension Scenario {
    /// A server that trusts its proxy, as Postfix does where it is configured so.
    static let trustingXCLIENT = standard.variant(
        "xclient", "Offers XCLIENT, by which a client that is trusted says which client it represents."
    ) { scenario in
        scenario.keywords.insert("XCLIENT", at: max(0, scenario.keywords.count - 1))
    }
}
