/// A reply explained: what it means as an answer to one command, why it was probably given, what to try.
///
///     Explanation(of: Reply("550 5.1.1 no such user")!, in: .command(.rcpt)).digits
///     // "5 refused for good · 5 mail system"
public struct Explanation: Hashable, Sendable {
    public let code: ReplyCode
    public let enhanced: EnhancedStatusCode?
    /// What it answers; nil when that is not known, as in `explain` without `--command`.
    public let context: ReplyContext?
    /// The code digit by digit.
    public let digits: String
    /// The enhanced status code in words; nil without one.
    public let enhancedMeaning: String?
    /// What it means, in a sentence or two.
    public let meaning: String
    /// The likely cause in a few words; empty for success.
    public let cause: String
    public let label: Cause
    /// Whose move it is.
    public let move: Move
    /// Whether the same may work later: what the first digit says, unless the text says otherwise.
    public let permanence: Permanence
    /// What was wrong with the command before it was sent, and is the likely cause of a refusal; nil otherwise.
    public let foreseen: String?
    /// What to try; empty where there is nothing to do.
    public let advice: String
    /// What does not fit together in the reply.
    public let remarks: [String]
    /// Delays, queue ids and addresses that stand in the text, in their order.
    public let details: [ReplyDetail]
    public let sources: [SpecReference]

    /// `verdict` is what was thought of the command before it was sent.
    public init(of reply: Reply, in context: ReplyContext?, after verdict: Verdict? = nil) {
        let row = Self.row(for: reply.code, in: context)
        let enhanced = EnhancedStatusCode(anywhereIn: reply)
        let detail = enhanced.flatMap(EnhancedStatusFacts.fact)
        let judgement = Self.judge(reply, enhanced, context)
        let label = reply.severity.isSuccess ? .success : judgement?.label ?? row.label
        let isForNow = reply.severity == .permanent && judgement?.isForNow == true
        let permanence: Permanence = isForNow ? .transient : Permanence(reply.severity)
        let better = label == row.label ? nil : CauseFacts.fact(for: label)
        code = reply.code
        self.enhanced = enhanced
        self.context = context
        digits = Self.digits(of: reply.code)
        enhancedMeaning = enhanced.flatMap { code in detail.map { "\(code) \($0.name)" } }
        meaning = row.meaning
        cause = better?.words ?? row.cause
        self.label = label
        move = CauseFacts.fact(for: label)?.move ?? .nobody
        self.permanence = permanence
        foreseen = verdict.flatMap { Self.foreseen($0, by: reply.code) }
        advice = better.map { Self.advice($0, permanence) } ?? row.advice
        remarks = Self.remarks(on: reply) + (isForNow ? [Permanence.contradiction] : [])
        details = ReplyDetails.found(in: reply)
        sources = row.sources + (detail.map { [$0.source] } ?? []).filter { !row.sources.contains($0) }
    }

    /// The nearest row: for the command, for an unknown verb, for any command, for the code, for the first digit.
    private static func row(for code: ReplyCode, in context: ReplyContext?) -> ReplyFact {
        if let context, let row = ReplyContextFacts.fact(for: context.factKey, code) { return row }
        if context == .unasked { return SeverityFacts.unasked(code) }
        if case .command(let verb) = context, CommandFacts.fact(for: verb) == nil,
            let row = ReplyContextFacts.fact(for: .unknownKey, code)
        {
            return row
        }
        if case .command = context, let row = ReplyContextFacts.fact(for: .anyKey, code) { return row }
        return ReplyCodeFacts.fact(for: code) ?? SeverityFacts.fact(for: code)
    }

    /// What the text of a refusal tells; nil for success.
    private static func judge(
        _ reply: Reply, _ enhanced: EnhancedStatusCode?, _ context: ReplyContext?
    ) -> CauseRules.Judgement? {
        guard !reply.severity.isSuccess else { return nil }
        return CauseRules.judge(reply, enhanced, at: context == .unasked ? nil : context?.factKey)
    }

    /// Whose move it is, in a few words: "yours, the message itself"; empty for success.
    public var moveWords: String { move.words }

    /// A refusal that was not looked for has other reasons than what was seen before: 530 to a mistyped verb.
    private static func foreseen(_ verdict: Verdict, by code: ReplyCode) -> String? {
        verdict.likely.contains(code) || code.category == .syntax && !code.severity.isSuccess ? verdict.why : nil
    }

    /// What a server says for good is not mended by waiting.
    private static func advice(_ fact: CauseFact, _ permanence: Permanence) -> String {
        permanence == .permanent && fact.move == .server ? "Read the text; the same again will not help." : fact.advice
    }

    private static func digits(of code: ReplyCode) -> String {
        "\(code.number / 100) \(code.severity.meaning) · \(code.number / 10 % 10) \(code.category.meaning)"
    }

    private static func remarks(on reply: Reply) -> [String] {
        var remarks: [String] = []
        if let enhanced = EnhancedStatusCode(anywhereIn: reply), enhanced.statusClass != reply.code.number / 100 {
            remarks.append(
                "\(reply.code) and \(enhanced) contradict each other: the first digits must be the same (RFC 2034 §4).")
        }
        if !reply.code.isInGrammar {
            remarks.append("\(reply.code) is no code of SMTP (RFC 5321 §4.2).")
        }
        return remarks
    }
}
