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
        let question = CompiledRule.Question(found: found, code: code.number, enhanced: enhanced, stage: stage)
        func first(_ rows: [(rule: CompiledRule, row: CauseRow)], from start: Int = 0) -> Int? {
            var place = start
            while place < rows.count {
                if rows[place].rule.isMet(question) { return place }
                place += 1
            }
            return nil
        }
        var place = first(tables.text)
        let unbelieved = place.flatMap { isBelievable(tables.text[$0].row) ? nil : tables.text[$0].row.rule.toldCause }
        while let other = place, !isBelievable(tables.text[other].row) { place = first(tables.text, from: other + 1) }
        let told = place.map { tables.text[$0].row }
        let general = told == nil ? enhanced.flatMap(EnhancedStatusFacts.fact)?.label : nil
        let row =
            told ?? first(tables.enhanced).map { tables.enhanced[$0].row }
            ?? (general == nil ? first(tables.code).map { tables.code[$0].row } : nil)
        return Findings(
            row: row, told: told?.rule.label, unbelieved: unbelieved, label: row?.rule.label ?? general,
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
