import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import TestSupport

@Suite("Rules that are tried for the phrases that were found")
struct RuleListTests {
    @Test(
        "the first and all of them are those that a look at every rule finds",
        arguments: ["replies.tsv", "replies-seen.tsv"])
    func same(_ file: String) throws {
        let tables = CauseRules.tables
        for row in try LabelledReply.rows(of: file) {
            let reply = try #require(Reply(row.text))
            let question = CompiledRule.Question(
                found: tables.index.found(in: CauseText(reply)), code: reply.code.number,
                enhanced: EnhancedStatusCode(anywhereIn: reply), stage: tables.stages.bit(of: .rcpt))
            let text = tables.text.rules.indices.filter { tables.text.rules[$0].isMet(question) }
            #expect(tables.text.first(question) == text.first)
            if let first = text.first {
                #expect(tables.text.first(question, from: first + 1) == text.dropFirst().first)
            }
            let cases = tables.cases.rules.indices.filter { tables.cases.rules[$0].isMet(question) }
            #expect(tables.cases.all(question).map(\.words) == cases.map { tables.cases.rows[$0].words })
        }
    }

    @Test("every command that a rule names has a bit of its own")
    func stages() {
        let rules = CauseStages.all.flatMap(\.rules) + CauseCases.all.map(\.rule)
        let stages = rules.reduce(into: Set<Verb>()) { $0.formUnion($1.stages) }
        let bits = stages.map(StageNumbers(rules).bit)
        #expect(!bits.contains(0) && Set(bits).count == stages.count && stages.count < 64)
        #expect(StageNumbers(rules).bit(of: Verb("FOO")) == 0)
    }

    @Test("a table of lists grows")
    func heads() {
        var table = HeadTable<Int>()
        for number in 0..<5000 { table.add(number, at: UInt32(number % 2500 + 1)) }
        #expect((1...2500).allSatisfy { table[UInt32($0)] == [$0 - 1, $0 + 2499] })
        #expect(table[0].isEmpty && table[2501].isEmpty)
    }
}
