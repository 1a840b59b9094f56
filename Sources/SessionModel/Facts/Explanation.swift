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
    /// What does not fit together in the reply, and what is doubtful in what is said of it.
    public let remarks: [String]
    /// Delays, queue ids and addresses that stand in the text, in their order.
    public let details: [ReplyDetail]
    public let sources: [SpecReference]

    /// `verdict` is what was thought of the command before it was sent.
    public init(of reply: Reply, in context: ReplyContext?, after verdict: Verdict? = nil) {
        self.init(of: reply, in: ReplySetting(context), after: verdict)
    }

    /// The same where more is known than what was answered.
    public init(of reply: Reply, in setting: ReplySetting, after verdict: Verdict? = nil) {
        let enhanced = EnhancedStatusCode(anywhereIn: reply)
        let detail = enhanced.flatMap { EnhancedStatusFacts.fact(for: $0, provider: setting.provider(of: reply)) }
        let judgement = Self.judge(reply, enhanced, setting.context)
        let row = PlacedReply(reply, enhanced, setting, judgement?.label).row
        let label = Self.label(reply, judgement, row)
        let isForNow = reply.severity == .permanent && judgement?.isForNow == true
        let permanence: Permanence = isForNow ? .transient : Permanence(reply.severity)
        let better = label == row.label ? nil : CauseFacts.fact(for: label)
        code = reply.code
        self.enhanced = enhanced
        context = setting.context
        digits = Self.digits(of: reply.code)
        enhancedMeaning = enhanced.flatMap { code in detail.map { "\(code) \($0.name)" } }
        meaning = row.meaning
        cause = better?.words ?? row.cause
        self.label = label
        move = CauseFacts.fact(for: label)?.move ?? .nobody
        self.permanence = permanence
        foreseen = verdict.flatMap { Self.foreseen($0, by: reply.code) }
        advice = better.map { Self.advice($0, permanence) } ?? row.advice
        remarks =
            HelloRemarks.sentences(on: reply, in: setting) + Contradiction.sentences(in: reply.code, enhanced)
            + Contradiction.sentences(told: judgement?.told, detail, enhanced)
            + (isForNow ? [Permanence.contradiction] : [])
            + (row.sources.isDoubtful ? ["What is said of this code was reported, not checked."] : [])
        details = ReplyDetails.found(in: reply)
        sources = row.sources + (detail.map { [$0.source] } ?? []).filter { !row.sources.contains($0) }
    }

    /// What the text of a refusal tells; nil for success.
    private static func judge(
        _ reply: Reply, _ enhanced: EnhancedStatusCode?, _ context: ReplyContext?
    ) -> CauseRules.Judgement? {
        guard !reply.severity.isSuccess else { return nil }
        return CauseRules.judge(reply, enhanced, at: context == .unasked ? nil : context?.factKey)
    }

    /// The text beats the special case, the special case beats the enhanced code, that one the general row.
    private static func label(_ reply: Reply, _ judgement: CauseRules.Judgement?, _ row: ReplyFact) -> Cause {
        guard !reply.severity.isSuccess else { return .success }
        if let told = judgement?.told { return told }
        return row.isSpecial ? row.label : judgement?.label ?? row.label
    }

    /// Why it was probably given: what was foreseen, or else the cause; empty where nothing is to be said.
    public var likely: String { foreseen ?? cause }

    /// The word in front of that. Where nothing failed it is no cause.
    public var likelyLabel: String { code.severity.isSuccess ? "Note" : "Likely" }

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
}
