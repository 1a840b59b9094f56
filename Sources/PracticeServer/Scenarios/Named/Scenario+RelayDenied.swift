import SMTPSyntax

extension Scenario {
    /// A server that relays for its own users only (RFC 5321 §7.4 leaves it to the server).
    static let relayDenied = standard.variant(
        "relay-denied", "Refuses recipients in other domains with 554 5.7.1, until you log in."
    ) { scenario in
        scenario.rules = [
            ScenarioRule(
                .command(.rcpt), when: .recipientElsewhere, .loggedOut,
                reply: ServerReply(554, "5.7.1", "<{}>: Relay access denied"))
        ]
    }
}
