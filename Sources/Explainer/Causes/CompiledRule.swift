import SMTPSyntax

/// A rule with its phrases replaced by their numbers.
struct CompiledRule: Sendable {
    /// What each rule is compared with.
    struct Question {
        let found: FoundPhrases
        let code: UInt16
        let enhanced: EnhancedStatusCode?
        let stage: Verb?
    }

    private let rule: CauseRule
    private let phrases: [Int]
    private let others: [Int]
    private let near: [Int]
    private let excluded: [Int]
    private let enhanced: [(subject: UInt16, detail: UInt16?)]

    init(_ rule: CauseRule, _ index: inout PhraseIndex) {
        self.rule = rule
        phrases = rule.phrases.map { index.id(of: $0) }
        others = rule.others.map { index.id(of: $0) }
        near = rule.near.map { index.id(of: $0) }
        excluded = rule.excluded.map { index.id(of: $0) }
        enhanced = rule.enhanced.map { text in
            let numbers = text.split(separator: ".").compactMap { UInt16($0) }
            return (numbers.first ?? 0, numbers.dropFirst().first)
        }
    }

    func isMet(_ question: Question) -> Bool {
        (phrases.isEmpty || question.found.holdsAny(phrases))
            && (others.isEmpty || question.found.holdsAny(others))
            && (near.isEmpty || question.found.holdsTogether(phrases, near))
            && !question.found.holdsAny(excluded)
            && (rule.codes?.contains(question.code) ?? true)
            && (rule.stages.isEmpty || question.stage.map(rule.stages.contains) ?? !rule.needsStage)
            && (enhanced.isEmpty || enhanced.contains { isCode(question.enhanced, $0.subject, $0.detail) })
    }

    private func isCode(_ code: EnhancedStatusCode?, _ subject: UInt16, _ detail: UInt16?) -> Bool {
        guard let code else { return false }
        return code.subject == subject && (detail == nil || detail == code.detail)
    }
}
