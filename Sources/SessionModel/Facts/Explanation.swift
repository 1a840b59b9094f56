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
    /// What was wrong with the command before it was sent, and is the likely cause of a refusal; nil otherwise.
    public let foreseen: String?
    /// What to try; empty where there is nothing to do.
    public let advice: String
    /// What does not fit together in the reply.
    public let remarks: [String]
    public let sources: [SpecReference]

    /// `verdict` is what was thought of the command before it was sent.
    public init(of reply: Reply, in context: ReplyContext?, after verdict: Verdict? = nil) {
        let row = Self.row(for: reply.code, in: context)
        let detail = reply.enhanced.flatMap(EnhancedStatusFacts.fact)
        let label = Self.label(of: reply, context, row, detail)
        let better = label == row.label ? nil : CauseFacts.fact(for: label)
        code = reply.code
        enhanced = reply.enhanced
        self.context = context
        digits = Self.digits(of: reply.code)
        enhancedMeaning = reply.enhanced.flatMap { code in detail.map { "\(code) \($0.name)" } }
        meaning = row.meaning
        cause = better?.words ?? row.cause
        self.label = label
        foreseen = verdict.flatMap { Self.foreseen($0, by: reply.code) }
        advice = better.map { Self.advice($0, reply.severity) } ?? row.advice
        remarks = Contradiction.sentences(in: reply.code, reply.enhanced)
        sources = row.sources + (detail.map { [$0.source] } ?? []).filter { !row.sources.contains($0) }
    }

    /// The nearest row: for the command, for an unknown verb, for any command, for the code, for the first digit.
    private static func row(for code: ReplyCode, in context: ReplyContext?) -> ReplyFact {
        if let context, let row = ReplyContextFacts.fact(for: context.factKey, code) { return row }
        if context == .unasked { return SeverityFacts.unasked(code) }
        if case .command(let verb) = context, !CommandFacts.isUsual(verb),
            let row = ReplyContextFacts.fact(for: .unknownKey, code)
        {
            return row
        }
        if case .command = context, let row = ReplyContextFacts.fact(for: .anyKey, code) { return row }
        return ReplyCodeFacts.fact(for: code) ?? SeverityFacts.fact(for: code)
    }

    /// The text beats the enhanced code, the enhanced code beats the reply code.
    private static func label(
        of reply: Reply, _ context: ReplyContext?, _ row: ReplyFact, _ detail: EnhancedStatusFact?
    ) -> Cause {
        guard !reply.severity.isSuccess else { return .success }
        // What matters stands at the beginning; a reply of a million octets must not be searched through.
        let text = reply.lines.prefix(20).map { String(decoding: $0.remark.prefix(1000), as: UTF8.self) }
            .joined(separator: " ")
        return CausePhrases.label(in: text, at: context?.factKey) ?? detail?.label ?? row.label
    }

    /// A refusal that was not looked for has other reasons than what was seen before: 530 to a mistyped verb.
    private static func foreseen(_ verdict: Verdict, by code: ReplyCode) -> String? {
        verdict.likely.contains(code) || code.category == .syntax && !code.severity.isSuccess ? verdict.why : nil
    }

    /// What a server says for good is not mended by waiting.
    private static func advice(_ fact: CauseFact, _ severity: Severity) -> String {
        severity == .permanent && fact.move == .server ? "Read the text; the same again will not help." : fact.advice
    }

    private static func digits(of code: ReplyCode) -> String {
        "\(code.number / 100) \(code.severity.meaning) · \(code.number / 10 % 10) \(code.category.meaning)"
    }
}
