/// What is known of the practice server.
struct PracticeKnowledge: Sendable {
    /// The messages that it had accepted when they were asked for, oldest first.
    var messages: [PracticeMessage] = []
    var scenarios: [PracticeScenario] = []
}
