import SMTPSyntax

/// All that is known of a reply before it is judged.
struct Evidence {
    let code: ReplyCode
    let enhanced: EnhancedStatusCode?
    /// The row of the enhanced code, in the words of the provider where it is known.
    let detail: EnhancedStatusFact?
    /// The whole text.
    let text: CauseText
    /// The text without the standard words of the code.
    let said: CauseText
    let setting: ReplySetting
    /// Whether the text begins with the standard words of the code.
    var hasStandardText: Bool { said != text }
    /// What the numbers mean together.
    let codes: CodeReading
    /// Remarks on numbers that belong to other commands.
    let outOfPlace: [String]
    /// What the text says, as far as it can be believed here.
    let findings: CauseRules.Findings

    init(_ reply: Reply, _ enhanced: EnhancedStatusCode?, in setting: ReplySetting) {
        let provider = enhanced == nil ? nil : setting.provider(of: reply)
        let detail = enhanced.flatMap { EnhancedStatusFacts.fact(for: $0, provider: provider) }
        let text = CauseText(reply)
        let answered = setting.answered
        let said = StandardTexts.without(text, of: reply.code, at: answered)
        let outOfPlace = PlacedReply(reply.code, text, enhanced, setting, nil).outOfPlace
        let codes =
            setting.context == .unsolicited
            ? .none
            : CodeReading(
                reply.code, enhanced, detail.flatMap { $0.isAbout(answered) ? $0 : nil }, at: answered,
                isOutOfPlace: outOfPlace != nil)
        code = reply.code
        self.enhanced = enhanced
        self.outOfPlace = [outOfPlace, enhanced.flatMap { detail?.outOfPlace($0, setting) }].compactMap(\.self)
        self.detail = detail
        self.text = text
        self.said = said
        self.setting = setting
        self.codes = codes
        findings =
            reply.severity.isSuccess || answered == .quit || setting.isForOther(reply.code)
            ? .none
            : CauseRules.judge(
                reply.code, said, detail?.isAbout(answered) == false && enhanced?.subject != 7 ? nil : enhanced,
                at: answered
            ) {
                row in
                codes.admits(row, in: said)
                    && PossibleCauses.instead(of: row.rule.label, at: answered, amid: setting.amid) == nil
            }
    }

    /// The cause that the text tells first, where it is impossible as the answer to this command and the numbers do
    /// not stand against it.
    var impossible: Cause? {
        guard let cause = findings.unbelieved,
            codes.agreed.map({ $0.contains(cause) || codes.isDemand(cause) }) ?? true,
            PossibleCauses.instead(of: cause, at: setting.answered, amid: setting.amid) != nil
        else { return nil }
        return cause
    }

    /// The cause of a number that a provider uses in its own way; nil where the number is not a provider's.
    var labelOfProvider: Cause? { detailHere?.kind == .provider ? detailHere?.label : nil }

    /// What the refusal says against a verdict.
    var refusal: Refusal {
        Refusal(code: code, enhanced: enhanced, codes: codes, told: findings.told, text: said)
    }

    /// The command that was refused; nil for the greeting, the message and what nothing asked for.
    var refused: Verb? {
        switch setting.context {
        case .command(let verb): verb
        case .lastChunk: .bdat
        case .lastURL: .burl
        case .authAnswer: .auth
        default: nil
        }
    }

    /// Whether recipients may have been named when it came; so too where it is unknown what is answered.
    var mayHaveRecipients: Bool {
        setting.answered.map { Set<Verb>.message.union([.rcpt, .data, .burl]).contains($0) } ?? true
    }

    /// The row of the enhanced code, where it can be about what was answered.
    var detailHere: EnhancedStatusFact? { detail.flatMap { $0.isAbout(setting.answered) ? $0 : nil } }

    /// Whether the enhanced code matches a sign.
    func meets(_ sign: Sign) -> Bool {
        if case .enhanced(let subject, let detail) = sign {
            enhanced?.subject == subject && enhanced?.detail == detail
        } else {
            false
        }
    }

    /// The row that explains the reply, if it has this cause.
    func row(for cause: Cause?) -> ReplyFact { PlacedReply(code, text, enhanced, setting, cause).row }

}
