import SMTPSyntax

/// Determines the cause of a refusal: the rows of `CauseStages` are tried in order, and the first match decides.
package enum CauseRules {
    /// What the rows find in a refusal.
    package struct Findings {
        /// The row that decides; nil where only the general meaning of a code applies.
        let row: CauseRow?
        /// The cause that the text indicates; nil when it indicates none.
        package let told: Cause?
        /// The cause of an earlier row that cannot be believed here; nil for none.
        let unbelieved: Cause?
        /// The same, or the cause that the codes indicate; nil when neither does.
        package let label: Cause?
        /// Whether the text says that the refusal is temporary.
        package let isForNow: Bool
        /// The special cases whose rules are met, with any cause.
        package let cases: [CauseCase]

        /// Of a reply that is not a refusal.
        static let none = Findings(
            row: nil, told: nil, unbelieved: nil, label: nil, isForNow: false, cases: [])
    }

    /// Reads a refusal: the text first, then the enhanced code, then the reply code.
    package static func judge(
        _ code: ReplyCode, _ text: CauseText, _ enhanced: EnhancedStatusCode?, at stage: Verb?
    ) -> Findings {
        judge(code, text, enhanced, at: stage) { _ in true }
    }

    /// The same, where only some rows can be believed.
    static func judge(
        _ code: ReplyCode, _ text: CauseText, _ enhanced: EnhancedStatusCode?, at stage: Verb?,
        believing isBelievable: (CauseRow) -> Bool
    ) -> Findings {
        let found = tables.index.found(in: text)
        let question = CompiledRule.Question(
            found: found, code: code.number, enhanced: enhanced, stage: stage.map(tables.stages.bit))
        var place = tables.text.first(question)
        let unbelieved = place.flatMap {
            isBelievable(tables.text.rows[$0]) ? nil : tables.text.rows[$0].rule.toldCause
        }
        while let other = place, !isBelievable(tables.text.rows[other]) {
            place = tables.text.first(question, from: other + 1)
        }
        let told = place.map { tables.text.rows[$0] }
        let general = told == nil ? enhanced.flatMap(EnhancedStatusFacts.fact)?.label : nil
        let row =
            told ?? tables.enhanced.first(question).map { tables.enhanced.rows[$0] }
            ?? (general == nil ? tables.code.first(question).map { tables.code.rows[$0] } : nil)
        return Findings(
            row: row, told: told?.rule.label, unbelieved: unbelieved, label: row?.rule.label ?? general,
            isForNow: tables.forNow.contains { found[$0] } && !tables.forGood.contains { found[$0] },
            cases: tables.cases.all(question))
    }

    /// The rows with their phrases numbered, made once.
    struct Tables: Sendable {
        let index: PhraseIndex
        let stages: StageNumbers
        let text: RuleList<CauseRow>
        let enhanced: RuleList<CauseRow>
        let code: RuleList<CauseRow>
        let cases: RuleList<CauseCase>
        let forNow: [Int]
        let forGood: [Int]

        fileprivate init() {
            var index = PhraseIndex()
            let stages = StageNumbers(CauseStages.all.flatMap(\.rules) + CauseCases.all.map(\.rule))
            func compiled(_ rules: [CauseRule]) -> [CompiledRule] { rules.map { CompiledRule($0, &index, stages) } }
            let rows = [CauseStages.text, [CauseStages.enhanced], [CauseStages.code]].map { $0.flatMap(\.rows) }
            let rules = rows.map { compiled($0.map(\.rule)) }
            let rulesOfCases = compiled(CauseCases.all.map(\.rule))
            forNow = Permanence.wordsForNow.map { index.id(of: $0) }
            forGood = Permanence.wordsForGood.map { index.id(of: $0) }
            text = RuleList(rules[0], rows[0], phraseCount: index.count)
            enhanced = RuleList(rules[1], rows[1], phraseCount: index.count)
            code = RuleList(rules[2], rows[2], phraseCount: index.count)
            cases = RuleList(rulesOfCases, CauseCases.all, phraseCount: index.count)
            self.index = index
            self.stages = stages
        }
    }

    static let tables = Tables()
}
