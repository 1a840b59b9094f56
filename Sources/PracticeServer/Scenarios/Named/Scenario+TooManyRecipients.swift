extension Scenario {
    /// A small limit for recipients (RFC 5321 §4.5.3.1.10).
    static let tooManyRecipients = standard.variant(
        "too-many-recipients",
        "Accepts two recipients per message and refuses others with 452: send the rest again later."
    ) { scenario in
        scenario.recipientLimit = 2
    }
}
