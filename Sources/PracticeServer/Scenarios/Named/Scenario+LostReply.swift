extension Scenario {
    /// The gap of RFC 1047: the client sends the message again, and it arrives twice.
    static let lostReply = standard.variant(
        "lost-reply", "Closes after the dot without a reply: the message is accepted, and you cannot know it."
    ) { scenario in
        scenario.faults = [Fault(.close, at: .message)]
    }
}
