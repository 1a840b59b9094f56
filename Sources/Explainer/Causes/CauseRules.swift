import SMTPSyntax

/// Determines the cause of a refusal: the rows of `CauseStages` are tried in order, and the first match decides.
package enum CauseRules {
    /// The findings from the text of a refusal.
    package struct Judgement {
        /// The row that decides; nil where only the general meaning of a code applies.
        let row: CauseRow?
        /// The cause that the text indicates; nil when it indicates none.
        package let told: Cause?
        /// The same, or the cause that the codes indicate; nil when neither does.
        package let label: Cause?
        /// Whether the text says that the refusal is temporary.
        package let isForNow: Bool
        /// The special cases whose rules are met, with any cause.
        package let cases: [CauseCase]
    }

    /// Reads a refusal: the text first, then the enhanced code, then the reply code.
    package static func judge(
        _ code: ReplyCode, _ text: CauseText, _ enhanced: EnhancedStatusCode?, at stage: Verb?
    ) -> Judgement {
        let found = tables.index.found(in: text)
        let question = CompiledRule.Question(found: found, code: code.number, enhanced: enhanced, stage: stage)
        func first(_ rows: [(rule: CompiledRule, row: CauseRow)]) -> CauseRow? {
            for place in rows.indices where rows[place].rule.isMet(question) { return rows[place].row }
            return nil
        }
        let told = first(tables.text)
        let general = told == nil ? enhanced.flatMap(EnhancedStatusFacts.fact)?.label : nil
        let row = told ?? first(tables.enhanced) ?? (general == nil ? first(tables.code) : nil)
        return Judgement(
            row: row, told: told?.rule.label, label: row?.rule.label ?? general,
            isForNow: tables.forNow.contains { found[$0] } && !tables.forGood.contains { found[$0] },
            cases: tables.cases.filter { $0.rule.isMet(question) }.map(\.row))
    }

    /// The rows with their phrases numbered, made once.
    struct Tables: Sendable {
        let index: PhraseIndex
        let text: [(rule: CompiledRule, row: CauseRow)]
        let enhanced: [(rule: CompiledRule, row: CauseRow)]
        let code: [(rule: CompiledRule, row: CauseRow)]
        let cases: [(rule: CompiledRule, row: CauseCase)]
        let forNow: [Int]
        let forGood: [Int]

        fileprivate init() {
            var index = PhraseIndex()
            func rows(_ stages: [CauseStage]) -> [(rule: CompiledRule, row: CauseRow)] {
                stages.flatMap(\.rows).map { (CompiledRule($0.rule, &index), $0) }
            }
            text = rows(CauseStages.text)
            enhanced = rows([CauseStages.enhanced])
            code = rows([CauseStages.code])
            cases = CauseCases.all.map { (CompiledRule($0.rule, &index), $0) }
            forNow = Permanence.wordsForNow.map { index.id(of: $0) }
            forGood = Permanence.wordsForGood.map { index.id(of: $0) }
            self.index = index
        }
    }

    static let tables = Tables()
}
