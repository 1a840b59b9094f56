import Testing

@testable import SMTPSyntax

@Suite("Sets of phases")
struct PhaseSetTests {
    @Test("a phase has its place in the list as its number")
    func numbers() { #expect(Phase.allCases.map(\.number) == Array(Phase.allCases.indices)) }

    @Test("it has what was put in, and nothing else", arguments: Phase.allCases)
    func contains(_ phase: Phase) {
        let alone = PhaseSet([phase])
        #expect(Phase.allCases.filter(alone.contains) == [phase] && !alone.isEmpty)
        let others = PhaseSet(Set(Phase.allCases.filter { $0 != phase }))
        #expect(Phase.allCases.filter { !others.contains($0) } == [phase])
        #expect(PhaseSet([]).isEmpty && !PhaseSet([]).contains(phase))
    }
}
