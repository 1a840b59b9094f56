import PracticeServer
import ScreenModel
import SessionModel

// What is asked of the practice server while one talks to it.
extension Destination {
    mutating func perform(_ wish: PracticeWish) throws(Failure) -> DestinationEvent {
        guard let host = practice else { return .refused("") }
        switch wish {
        case .list: return .scenarios(try scenarios())
        case .complete: return .scenarioNames(try scenarios())
        case .scenario(let words): return try change(words, host)
        case .mailbox:
            return .mailbox(
                host.messages().map {
                    PracticeMessage(name: $0.name, recipients: $0.recipients, octets: $0.stored)
                })
        case .save(let folder):
            return .saved(try MailFolder.save(host.messages().map { ($0.name, $0.stored) }, to: folder))
        }
    }

    /// The folder with scenarios of the user.
    private var folder: String? {
        if case .practice(_, _, let folder) = profile.server { folder } else { nil }
    }

    private func scenarios() throws(Failure) -> [PracticeScenario] {
        try ScenarioFolder.all(in: folder).map { PracticeScenario(name: $0.name, summary: $0.summary) }
    }

    private mutating func change(_ words: String, _ host: PracticeHost) throws(Failure) -> DestinationEvent {
        let parts = words.split(separator: " ").map(String.init)
        let faults = parts.dropFirst().compactMap { Fault($0) }
        let scenario = try ScenarioFolder.scenario(named: parts.first ?? "", in: folder, hint: ":scenario lists them.")
        guard faults.count == parts.count - 1 else {
            throw Failure(.usage, "Invalid fault: expected NAME@N, for example close@3.")
        }
        try host.change(to: scenario.adding(faults))
        try trustPracticeServer()
        return .scenarioChanged(PracticeScenario(name: scenario.name, summary: scenario.summary))
    }
}
