import SMTPSyntax

/// A rule with its phrases replaced by their numbers, and its commands by bits.
///
/// A class, so that a list of a thousand rules is gone through without copying them.
final class CompiledRule: Sendable {
    /// What each rule is compared with.
    struct Question {
        let found: FoundPhrases
        let code: UInt16
        let enhanced: EnhancedStatusCode?
        /// The bit of the command; 0 for one that no rule names, nil where it is unknown.
        let stage: UInt64?
    }

    /// One of these must be in the text; empty for any text.
    let phrases: [Int]
    private let others: [Int]
    private let near: [Int]
    private let excluded: [Int]
    private let codes: ClosedRange<UInt16>?
    /// The bits of the commands; 0 for all.
    private let stages: UInt64
    private let needsStage: Bool
    private let enhanced: [(subject: UInt16, detail: UInt16?)]

    init(_ rule: CauseRule, _ index: inout PhraseIndex, _ numbers: StageNumbers) {
        codes = rule.codes
        stages = rule.stages.reduce(0) { $0 | numbers.bit(of: $1) }
        needsStage = rule.needsStage
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
            && (codes?.contains(question.code) ?? true)
            && (stages == 0 || question.stage.map { $0 & stages != 0 } ?? !needsStage)
            && (enhanced.isEmpty || enhanced.contains { isCode(question.enhanced, $0.subject, $0.detail) })
    }

    private func isCode(_ code: EnhancedStatusCode?, _ subject: UInt16, _ detail: UInt16?) -> Bool {
        guard let code else { return false }
        return code.subject == subject && (detail == nil || detail == code.detail)
    }
}
