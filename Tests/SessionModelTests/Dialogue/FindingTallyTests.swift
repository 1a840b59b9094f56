import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("Findings told once")
struct FindingTallyTests {
    private static func finding(_ id: String, _ text: String, by party: Finding.Party = .client) -> Finding {
        Finding(id, by: party, text, .rfc(5321, "4.1.1"))
    }

    @Test("the same is told once and counted; other words are told a few times")
    func counted() {
        var tally = FindingTally()
        #expect(tally.isNews(Self.finding("a", "one")))
        for _ in 1...3 { #expect(!tally.isNews(Self.finding("a", "one"))) }
        #expect(tally.repeated.map(\.times) == [3] && tally.repeated.first?.isAlike == true)
        let told = (1...10).count { tally.isNews(Self.finding("b", "text \($0)")) }
        #expect(told == FindingTally.mostDiffering)
        #expect(tally.repeated.map(\.times) == [3, 5] && tally.repeated.last?.isAlike == false)
    }

    @Test("what the server does is always told, and what is excused never")
    func excused() {
        var tally = FindingTally()
        for _ in 1...2 { #expect(tally.isNews(Self.finding("a", "one", by: .server))) }
        tally.excused = ["b"]
        #expect(!tally.isNews(Self.finding("b", "one")))
        #expect(tally.repeated.isEmpty)
    }
}
