import SessionModel

// `:scenario` and `:mailbox`.
extension AppModel {
    mutating func changeScenario(_ name: String) -> [Effect] {
        ask(name.isEmpty ? .list : .scenario(name))
    }

    mutating func openMailbox(_ folder: String) -> [Effect] {
        ask(folder.isEmpty ? .mailbox : .save(folder: folder))
    }

    private mutating func ask(_ wish: PracticeWish) -> [Effect] {
        guard settings.isPractice else {
            notice = "Only the practice server has that."
            return []
        }
        return [.practice(wish)]
    }

    mutating func show(_ messages: [PracticeMessage]) {
        practice.messages = messages
        shown.open(.mailbox)
    }

    mutating func show(_ scenarios: [PracticeScenario]) {
        practice.scenarios = scenarios
        shown.open(.scenarios)
    }

    /// The server has closed its sessions, and what was learned about it is not so any more.
    mutating func scenarioChanged(_ scenario: PracticeScenario) -> [Effect] {
        dialogue.note(.otherServer("the practice server uses the scenario \(scenario.name) now"), at: now)
        if let effects = beginWantedLesson() { return effects }
        report("The practice server uses the scenario \(scenario.name) now; :reconnect connects to it.")
        return []
    }
}
