import Testing

@testable import Explainer
@testable import SMTPSyntax

@Suite("Phrases that stand in one sentence")
struct FoundPhrasesTests {
    @Test(
        "a subject, and what is said of it",
        arguments: [
            ("550 The account is disabled", true),
            ("550 disabled account", true),
            ("550-The account of this\n550 user is disabled", true),
            ("550 bob@example.com: account disabled.", true),
            ("550 No such account. SMTPUTF8 is disabled", false),
            ("550 SMTPUTF8 is disabled! Ask for another account", false),
            ("550 account; disabled", false),
            ("550 account", false),
        ])
    func near(_ text: String, _ isMet: Bool) throws {
        var index = PhraseIndex()
        let row = CauseRule(.mailboxDisabled, ["account"], near: ["disabled"])
        let rule = CompiledRule(row, &index, StageNumbers([row]))
        let reply = try #require(Reply(text))
        let found = index.found(in: CauseText(reply))
        #expect(rule.isMet(.init(found: found, code: 550, enhanced: nil, stage: nil)) == isMet)
    }

    @Test("after many sentences, too")
    func many() throws {
        var index = PhraseIndex()
        let ids = ["account", "disabled"].map { index.id(of: $0) }
        let lines = (1...19).map { _ in "550-No. No. No. No. No." } + ["550 The account is disabled."]
        let found = index.found(in: CauseText(try #require(Reply(lines.joined(separator: "\n")))))
        #expect(found.holdsTogether([ids[0]], [ids[1]]) && found[ids[0]] && found.holdsAny(ids))
    }
}
