import Testing

@testable import PracticeServer

@Suite("The scenarios")
struct ScenariosTests {
    @Test("have each a name of one word and a sentence, and are found by the name")
    func rows() {
        #expect(Scenarios.all.map(\.name).prefix(3) == ["standard", "plain", "submission"])
        #expect(Set(Scenarios.all.map(\.name)).count == Scenarios.all.count)
        for scenario in Scenarios.all {
            #expect(scenario.name.allSatisfy { $0.isLowercase || $0 == "-" } && !scenario.name.isEmpty)
            #expect(scenario.summary.hasSuffix(".") && scenario.summary.count <= 100)
            #expect(Scenarios.named(scenario.name) == scenario)
        }
        #expect(Scenarios.named("Standard") == nil && Scenarios.named("none") == nil)
    }

    @Test("are all read without a mistake")
    func read() throws {
        for file in Scenarios.files {
            do throws(ScenarioProblem) {
                #expect(try ScenarioShelf().scenario(named: file.name)?.name == file.name)
            } catch {
                Issue.record("\(file.name), line \(error.line): \(error.words)")
            }
        }
        #expect(Scenarios.all.count == Scenarios.files.count)
    }

    @Test("have each a dialogue, and differ from one another")
    func dialogues() {
        #expect(Set(ServerDialogues.scenarios.map(\.name)) == Set(Scenarios.all.map(\.name)))
        let settings = Scenarios.all.map { $0.changed { ($0.name, $0.summary) = ("", "") } }
        #expect(Set(settings).count == settings.count)
    }

    @Test("the mailboxes that behave are in every scenario, named by HELP", arguments: Scenarios.all)
    func mailboxes(_ scenario: Scenario) {
        var server = ServerSession(scenario: scenario)
        var octets = Array("HELP\r\n".utf8)[...]
        server.isProxyDue = false
        server.isTurnedAway = false
        let lines = server.nextAnswer(&octets)?.replies.flatMap(\.lines) ?? []
        for mailbox in ProblemMailbox.allCases {
            #expect(lines.contains { $0.contains("\(mailbox.rawValue)@") })
            #expect(scenario.match(query: mailbox.rawValue) == .problem(mailbox))
        }
    }

    @Test("the manual has a row per scenario, per fault and per mailbox that behaves")
    func manual() throws {
        for name in Scenarios.all.map(\.name) + Fault.list.map(\.name)
            + ProblemMailbox.allCases.map({ "\($0.rawValue)@example.test" })
        {
            #expect(try Manual.text.contains("| `\(name)` | "), "\(name)")
        }
    }
}
