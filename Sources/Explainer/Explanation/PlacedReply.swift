import SMTPStandard
import SMTPSyntax

/// A reply with its context and its cause: enough to choose the row that explains it.
struct PlacedReply {
    let code: ReplyCode
    let enhanced: EnhancedStatusCode?
    let setting: ReplySetting
    /// The cause that the text indicates, or else the enhanced code; nil when neither does.
    let cause: Cause?
    let text: CauseText

    init(
        _ code: ReplyCode, _ text: CauseText, _ enhanced: EnhancedStatusCode?, _ setting: ReplySetting, _ cause: Cause?
    ) {
        self.code = code
        self.text = text
        self.enhanced = enhanced
        self.setting = setting
        self.cause = cause
    }

    /// The matching special case, of the command or of any command; else the nearest general row.
    ///
    /// The rows of a pair are in the order in which their signs are tried.
    var row: ReplyFact {
        // The rows of any command do not apply to QUIT.
        guard let context = setting.context, context != .command(.quit) else { return general }
        if PositiveCodes.standing(of: code, to: context) == .foreign { return ForeignReplies.fact(code, to: context) }
        let special = [context.factKey, .anyKey].lazy.flatMap { ReplyContextFacts.facts(for: $0, code) }
            .first { !$0.signs.isEmpty && $0.signs.contains(where: isMet) }
        return special ?? general
    }

    /// For the command, for an unknown verb, for any command, for the code, for the first digit.
    private var general: ReplyFact {
        if let row = setting.context.flatMap({ ReplyContextFacts.fact(for: $0.factKey, code) }) { return row }
        switch setting.context {
        case .unsolicited: return SeverityFacts.unsolicited(code, setting.amid)
        case .command(.quit) where !code.severity.isSuccess: return SeverityFacts.quit(code)
        case .command(let verb):
            let isUnknown = CommandFacts.fact(for: verb) == nil
            let row = isUnknown ? ReplyContextFacts.fact(for: .unknownKey, code) : nil
            if let row = row ?? ReplyContextFacts.fact(for: .anyKey, code) { return row }
        default: break
        }
        return ReplyCodeFacts.fact(for: code) ?? SeverityFacts.fact(for: code)
    }

    private func isMet(_ sign: Sign) -> Bool {
        switch sign {
        case .enhanced(let subject, let detail): enhanced?.subject == subject && enhanced?.detail == detail
        case .cause(let cause): cause == self.cause
        case .says(let phrase): text.contains(phrase)
        case .parameter(let keyword): setting.parameters.contains(keyword)
        case .mechanism(let name): setting.mechanism == name
        case .amid(.emptyText): text.isBlank
        case .amid(let circumstances): setting.amid.isSuperset(of: circumstances)
        }
    }
}
