import SMTPSyntax

/// An explained reply: its meaning in reply to one command, the likely cause, and what to try.
///
///     Explanation(of: Reply("550 5.1.1 no such user")!, in: .command(.rcpt)).digits
///     // "5 permanent error · 5 mail system"
package struct Explanation: Hashable, Sendable {
    package let code: ReplyCode
    package let enhanced: EnhancedStatusCode?
    /// What it answers; nil when unknown, as in `explain` without `--command`.
    package let context: ReplyContext?
    /// The code digit by digit.
    package let digits: String
    /// The enhanced status code in words; nil without one.
    package let enhancedMeaning: String?
    /// The meaning, in a sentence or two.
    package internal(set) var meaning: String
    /// The likely cause in a few words; empty for success.
    package internal(set) var cause: String
    package let label: Cause
    /// Who can fix it.
    package let move: Move
    /// The same in a few words: "you (the message itself)"; empty for success.
    package let moveWords: String
    /// Whether the same may succeed later: as the first digit says, unless the text says otherwise.
    package let permanence: Permanence
    /// What the verdict found wrong with the command, if that is the likely cause of a refusal; nil otherwise.
    package let foreseen: String?
    /// What to try; empty where no action is needed.
    package internal(set) var advice: Advice
    /// Contradictions in the reply, and doubts about the explanation.
    package let remarks: [String]
    /// Delays, queue ids and addresses in the text, in order.
    package let details: [ReplyDetail]
    package let sources: [SpecReference]

    /// `verdict` is the verdict on the command before it was sent.
    package init(of reply: Reply, in context: ReplyContext?, after verdict: Verdict? = nil) {
        self.init(of: reply, in: ReplySetting(context), after: verdict)
    }

    /// The same, where more than the command is known.
    package init(of reply: Reply, in setting: ReplySetting, after verdict: Verdict? = nil) {
        let enhanced = EnhancedStatusCode(anywhereIn: reply)
        let detail = enhanced.flatMap { EnhancedStatusFacts.fact(for: $0, provider: setting.provider(of: reply)) }
        let text = CauseText(reply)
        let judgement = setting.isForOther(reply.code) ? nil : Self.judge(reply.code, text, enhanced, setting.context)
        let row = PlacedReply(reply.code, text, enhanced, setting, judgement?.label).row
        let foreseen = ForeseenCase.found(verdict, reply.code, told: judgement?.told)
        let label = foreseen?.label ?? Self.label(reply, judgement, row)
        let isForNow = reply.severity == .permanent && judgement?.isForNow == true
        let permanence: Permanence = isForNow ? .transient : Permanence(reply.severity)
        var words = CauseWords(
            CauseWords.Known(
                code: reply.code, label: label, judgement: judgement, row: row, detail: detail, amid: setting.amid,
                permanence: permanence))
        if let foreseen, let verdict { words = foreseen.words(verdict, setting.context) }
        details = ReplyDetails.found(in: reply, aboutSyntax: Self.isAboutSyntax(reply.code, label))
        if permanence == .transient, let seconds = details.lazy.compactMap(\.seconds).first {
            words.advice = words.advice.after(seconds: seconds)
        }
        code = reply.code
        self.enhanced = enhanced
        context = setting.context
        digits = Self.digits(of: reply.code)
        enhancedMeaning = enhanced.map { code in "\(code) \(detail?.name ?? Self.unregistered)" }
        meaning = words.meaning
        cause = words.cause
        self.label = label
        move = words.move
        moveWords = words.mover ?? words.move.words
        self.permanence = permanence
        self.foreseen = verdict.flatMap { Self.reason($0, for: reply.code, isCertain: foreseen != nil) }
        advice = words.advice
        let told = foreseen == nil ? judgement?.told : nil
        remarks =
            UnfinishedRemarks.sentences(on: reply) + HelloRemarks.sentences(on: reply, in: setting)
            + HelloRemarks.sentences(onRefused: reply, in: setting, after: verdict)
            + ParameterRemarks.sentences(on: reply, in: setting) + Contradiction.sentences(in: reply.code, enhanced)
            + Contradiction.sentences(told: told, detail, enhanced)
            + (foreseen == nil ? Contradiction.sentences(in: reply.code, label, told: told, enhanced) : [])
            + (isForNow ? [Permanence.contradiction] : [])
            + (words.isDoubtful(after: row) ? ["This explanation is based on reports and is not verified."] : [])
        let code = foreseen == nil ? row.sources : []
        sources = (words.sources + code + (detail.map { [$0.source] } ?? [])).withoutRepetition
    }

    /// The cause that the text of a refusal indicates; nil for success.
    private static func judge(
        _ code: ReplyCode, _ text: CauseText, _ enhanced: EnhancedStatusCode?, _ context: ReplyContext?
    ) -> CauseRules.Judgement? {
        // After QUIT the session is over, whatever the text says.
        guard !code.severity.isSuccess, context != .command(.quit) else { return nil }
        return CauseRules.judge(code, text, enhanced, at: context == .unsolicited ? nil : context?.factKey)
    }

    /// The text beats the special case, the special case beats the enhanced code, the enhanced code the general row.
    private static func label(_ reply: Reply, _ judgement: CauseRules.Judgement?, _ row: ReplyFact) -> Cause {
        // Of the successes, only an unsolicited 221 has another label.
        guard !reply.severity.isSuccess else { return row.label }
        if let told = judgement?.told { return told }
        return row.isSpecial ? row.label : judgement?.label ?? row.label
    }

    /// What is known of an enhanced code whose second number is in no registry (RFC 3463 §2).
    private static let unregistered = "not registered; only its first digit says something"

    /// The likely reason: what was foreseen, or else the cause; empty where there is none.
    package var likely: String { foreseen ?? cause }

    /// The label of `likely`. Where nothing failed it is not a cause.
    package var likelyLabel: String { label == .success ? "Note" : "Likely" }

    /// A refusal that was not expected has other reasons than the verdict: 530 to a mistyped verb.
    private static func reason(_ verdict: Verdict, for code: ReplyCode, isCertain: Bool) -> String? {
        let isRefusal = !code.severity.isSuccess
        guard isCertain || verdict.likely.contains(code) || code.category == .syntax && isRefusal else { return nil }
        // What most servers do is irrelevant once this one has refused.
        return isRefusal ? verdict.reason : verdict.why
    }

    /// Whether the text may contain an example of the syntax, as help does, too.
    private static func isAboutSyntax(_ code: ReplyCode, _ label: Cause) -> Bool {
        code.category == .syntax || code.category == .information || label == .syntaxError || label == .notImplemented
    }

    private static func digits(of code: ReplyCode) -> String {
        "\(code.number / 100) \(code.severity.meaning) · \(code.number / 10 % 10) \(code.category.meaning)"
    }
}
