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
        let same = (0...3).map { _ in tally.isNews(Self.finding("a", "one")) }
        #expect(same == [true, false, false, false])
        #expect(tally.repeated.map(\.times) == [3] && tally.repeated.first?.isAlike == true)
        let told = (1...10).count { tally.isNews(Self.finding("b", "text \($0)")) }
        #expect(told == FindingTally.mostDiffering)
        #expect(tally.repeated.map(\.times) == [3, 5] && tally.repeated.last?.isAlike == false)
    }

    @Test("what the server does is always told, and what is excused never")
    func excused() {
        var tally = FindingTally()
        let ofServer = (1...2).map { _ in tally.isNews(Self.finding("a", "one", by: .server)) }
        #expect(ofServer == [true, true])
        tally.excused = ["b"]
        let excused = tally.isNews(Self.finding("b", "one"))
        #expect(!excused)
        #expect(tally.repeated.isEmpty)
    }
}
