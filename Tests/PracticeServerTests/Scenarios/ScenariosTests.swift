import Testing

@testable import PracticeServer

@Suite("The scenarios")
struct ScenariosTests {
    @Test("have each a name of one word and a sentence, and are found by the name")
    func rows() {
        #expect(Scenarios.all.map(\.name).prefix(3) == ["standard", "submission", "greylisting"])
        #expect(Set(Scenarios.all.map(\.name)).count == Scenarios.all.count)
        for scenario in Scenarios.all {
            #expect(scenario.name.allSatisfy { $0.isLowercase || $0 == "-" } && !scenario.name.isEmpty)
            #expect(scenario.summary.hasSuffix(".") && scenario.summary.count <= 100)
            #expect(Scenarios.named(scenario.name) == scenario)
        }
        #expect(Scenarios.named("Standard") == nil && Scenarios.named("plain") == nil)
    }
}
