import SMTPSyntax

/// The rules that tell the cause of a refusal, in the order in which they are asked; the first that is met decides.
///
/// What a provider documents beats what its text says, the text beats the enhanced code, the enhanced code beats the
/// reply code. Within the text what is narrower stands before what is wider: a rate limit that is there for want of
/// TLS is about TLS, a named list beats a bad reputation, a reputation beats a volume.
package enum CauseRules {
    static let all: [CauseRule] =
        ProviderCauses.all + TroubleCauses.misconduct + ProtocolCauses.loops + ProtocolCauses.tls + ProtocolCauses.line
        + ProtocolCauses.hello
        + LoginCauses.loginNarrow
        + TroubleCauses.scanners + ContentCauses.malware + CheckCauses.all + TroubleCauses.greylisting
        + TroubleCauses.troubleNarrow
        + ReputationCauses.lists
        + SenderCauses.senderNarrow + ReputationCauses.reputationNarrow + VolumeCauses.all + LoginCauses.login
        + LoginCauses.relay
        + ContentCauses.size + MailboxCauses.fullness + ContentCauses.format + SenderCauses.sender
        + MailboxCauses.mailboxes
        + MailboxCauses.domains + MailboxCauses.addresses + ContentCauses.spam + ReputationCauses.reputation
        + ProtocolCauses.sequence
        + CombinationCauses.all + TroubleCauses.trouble + TroubleCauses.policy

    /// What the text of a refusal tells.
    package struct Judgement {
        /// What the text tells; nil when it tells nothing.
        package let told: Cause?
        /// The same, or what the codes tell; nil when neither does.
        package let label: Cause?
        /// Whether the text says that the refusal ends by itself.
        package let isForNow: Bool
        /// The special cases whose rules are met, whatever their cause.
        package let cases: [CauseCase]
    }

    /// Reads a refusal: the text first, then the enhanced code, then the reply code.
    package static func judge(
        _ code: ReplyCode, _ text: CauseText, _ enhanced: EnhancedStatusCode?, at stage: Verb?
    ) -> Judgement {
        let found = index.found(in: text)
        let question = Question(found: found, code: code.number, enhanced: enhanced, stage: stage)
        let told = compiled.first { $0.isMet(question) }?.label
        let label =
            told ?? byEnhanced.first { $0.isMet(question) }?.label
            ?? enhanced.flatMap(EnhancedStatusFacts.fact)?.label ?? byCode.first { $0.isMet(question) }?.label
        let isForNow = tables.forNow.contains { found[$0] } && !tables.forGood.contains { found[$0] }
        let cases = tables.cases.filter { $0.rule.isMet(question) }.map(\.row)
        return Judgement(told: told, label: label, isForNow: isForNow, cases: cases)
    }

    private struct Question {
        let found: [Bool]
        let code: UInt16
        let enhanced: EnhancedStatusCode?
        let stage: Verb?
    }

    /// A rule with the numbers of its phrases in place of the phrases.
    private struct Compiled: Sendable {
        let label: Cause
        let rule: CauseRule
        let phrases: [Int]
        let others: [Int]
        let excluded: [Int]
        let enhanced: [(subject: UInt16, detail: UInt16?)]

        init(_ rule: CauseRule, _ index: inout PhraseIndex) {
            label = rule.label
            self.rule = rule
            phrases = rule.phrases.map { index.id(of: $0) }
            others = rule.others.map { index.id(of: $0) }
            excluded = rule.excluded.map { index.id(of: $0) }
            enhanced = rule.enhanced.map { text in
                let numbers = text.split(separator: ".").compactMap { UInt16($0) }
                return (numbers.first ?? 0, numbers.dropFirst().first)
            }
        }

        func isMet(_ question: Question) -> Bool {
            (phrases.isEmpty || phrases.contains { question.found[$0] })
                && (others.isEmpty || others.contains { question.found[$0] })
                && !excluded.contains { question.found[$0] }
                && (rule.codes?.contains(question.code) ?? true)
                && (rule.stages.isEmpty || question.stage.map(rule.stages.contains) ?? !rule.needsStage)
                && (enhanced.isEmpty || enhanced.contains { isCode(question.enhanced, $0.subject, $0.detail) })
        }

        private func isCode(_ code: EnhancedStatusCode?, _ subject: UInt16, _ detail: UInt16?) -> Bool {
            guard let code else { return false }
            return code.subject == subject && (detail == nil || detail == code.detail)
        }
    }

    /// All tables with their phrases numbered, made once.
    private struct Tables: Sendable {
        var index = PhraseIndex()
        let text: [Compiled]
        let enhanced: [Compiled]
        let code: [Compiled]
        let cases: [(rule: Compiled, row: CauseCase)]
        let forNow: [Int]
        let forGood: [Int]

        init() {
            var index = PhraseIndex()
            text = CauseRules.all.map { Compiled($0, &index) }
            enhanced = CodeCauses.byEnhanced.map { Compiled($0, &index) }
            code = CodeCauses.byCode.map { Compiled($0, &index) }
            cases = CauseCases.all.map { (Compiled($0.rule, &index), $0) }
            forNow = Permanence.wordsForNow.map { index.id(of: $0) }
            forGood = Permanence.wordsForGood.map { index.id(of: $0) }
            self.index = index
        }
    }

    private static let tables = Tables()
    private static var index: PhraseIndex { tables.index }
    private static var compiled: [Compiled] { tables.text }
    private static var byEnhanced: [Compiled] { tables.enhanced }
    private static var byCode: [Compiled] { tables.code }
}
