@testable import PracticeServer

extension ScenarioFile {
    /// What is written; a scenario of the program, whose mistakes `ScenariosTests` reports.
    var scenario: Scenario { Scenarios.named(name) ?? Scenario() }
}

extension Scenario {
    static let submission = ScenarioFile.submission.scenario
    static let greylisting = ScenarioFile.greylisting.scenario
    /// The plain server with STARTTLS.
    static let withTLS = plain.changed { $0.keywords.insert("STARTTLS", at: $0.keywords.count - 1) }

    /// The scenario with something changed.
    func changed(_ change: (inout Scenario) -> Void) -> Scenario {
        var scenario = self
        change(&scenario)
        return scenario
    }

    /// The same server with authentication.
    func offering(_ logins: Logins) -> Scenario {
        changed {
            $0.logins = logins
            $0.keywords.insert("AUTH", at: $0.keywords.count - 1)
        }
    }

    /// Leaves keywords out of the reply to EHLO.
    mutating func withdraw(_ keywords: String...) {
        self.keywords.removeAll { keywords.contains($0) }
    }
}

extension Scenario.Logins {
    private static let none = Scenario.Logins(mechanisms: [], accounts: [], needsTLS: [], isDemanded: false)
    static let standard = Scenario.standard.logins ?? none
    static let submission = Scenario.submission.logins ?? none
}
