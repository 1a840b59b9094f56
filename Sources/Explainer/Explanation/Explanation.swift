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
    package internal(set) var remarks: [String]
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
        let evidence = Evidence(reply, enhanced, in: setting)
        let judgement = Judgement(evidence, after: verdict)
        let statement = judgement.statement
        details = ReplyDetails.found(
            in: reply, aboutSyntax: Self.isAboutSyntax(reply.code, judgement.label),
            aboutMessage: Self.isAboutMessage(setting.answered, reply.code))
        let delay = judgement.permanence == .transient ? details.lazy.compactMap(\.seconds).first : nil
        code = reply.code
        self.enhanced = enhanced
        context = setting.context
        digits = Self.digits(of: reply.code)
        enhancedMeaning = enhanced.map { code in "\(code) \(evidence.detail?.name ?? Self.unregistered)" }
        meaning = statement.meaning
        cause = statement.cause
        label = judgement.label
        move = statement.move
        moveWords = setting.reader.filled(statement.mover ?? statement.move.pattern(for: judgement.label))
        permanence = judgement.permanence
        foreseen = verdict.flatMap { Self.reason($0, for: judgement) }
        advice = delay.map(statement.advice.after) ?? statement.advice
        remarks =
            UnfinishedRemarks.sentences(on: reply) + EndingRemarks.sentences(on: reply, in: setting)
            + HelloRemarks.sentences(on: reply, in: setting)
            + HelloRemarks.sentences(onRefused: reply, in: setting, after: verdict)
            + ParameterRemarks.sentences(on: reply, in: setting) + judgement.remarks
        sources = (statement.sources + (evidence.detail.map { [$0.source] } ?? [])).withoutRepetition
    }

    /// What is known of an enhanced code whose second number is in no registry (RFC 3463 §2).
    private static let unregistered = "not registered; only its first digit says something"

    /// The likely reason: what was foreseen, or else the cause; empty where there is none.
    package var likely: String { foreseen ?? cause }

    /// The label of `likely`. Where nothing failed it is not a cause.
    package var likelyLabel: String { label == .success ? "Note" : "Likely" }

    /// Why the line was refused, as it was known before sending; nil where the refusal has another cause. For a
    /// success, why it was doubtful.
    private static func reason(_ verdict: Verdict, for judgement: Judgement) -> String? {
        if judgement.permanence == .success { return verdict.why }
        // What most servers do is irrelevant once this one has refused.
        return judgement.basis == .verdict ? verdict.reason : nil
    }

    /// Whether a message may have been accepted; where the command is unknown, the second digit says what it is about.
    private static func isAboutMessage(_ answered: Verb?, _ code: ReplyCode) -> Bool {
        guard let answered else { return code.category == .mailSystem }
        return Set.message.contains(answered) || [.burl, .prdrEndKey, .prdrRecipientKey].contains(answered)
    }

    /// Whether the text may contain an example of the syntax, as help does, too.
    private static func isAboutSyntax(_ code: ReplyCode, _ label: Cause) -> Bool {
        code.category == .syntax || code.category == .information || label == .syntaxError || label == .notImplemented
    }

    private static func digits(of code: ReplyCode) -> String {
        "\(code.number / 100) \(code.severity.meaning) · \(code.number / 10 % 10) \(code.category.meaning)"
    }
}
