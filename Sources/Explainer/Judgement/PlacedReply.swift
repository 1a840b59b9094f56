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
    /// A number identifies a case exactly, so it counts before words. Among equal signs the rows of a pair are in the
    /// order in which they are tried.
    var row: ReplyFact {
        // The rows of any command do not apply to QUIT.
        guard let context = setting.context, context != .command(.quit) else { return general }
        if PositiveCodes.standing(of: code, to: context) == .foreign { return ForeignReplies.fact(code, to: context) }
        for key in [context.factKey, .anyKey] {
            let rows = ReplyContextFacts.facts(for: key, code).filter(\.isSpecial)
            if rows.isEmpty { continue }
            let row =
                rows.first { $0.signs.contains { $0.isNumber && isMet($0) } }
                ?? rows.first { $0.signs.contains(where: isMet) }
            if let row { return row }
        }
        return general
    }

    /// A remark on a refusal with a code that belongs to a few other commands; nil where it may be sent.
    ///
    ///     RCPT 535   →   535 is a reply to AUTH
    var outOfPlace: String? {
        guard let context = setting.context, context != .unsolicited, context != .command(.quit),
            !code.severity.isSuccess, PossibleCauses.isKnown(context.factKey), !isListed(context)
        else { return nil }
        let homes = ReplyContextFacts.verbs(of: code)
        guard !homes.isEmpty, homes.count <= 3, !homes.contains(.anyKey) else { return nil }
        let names = homes.map { ReplyContext(named: $0.name)?.asked ?? $0.name }.joined(separator: " and ")
        let source = homes.lazy.compactMap { ReplyContextFacts.fact(for: $0, code)?.sources.first }.first
        let place = context == .greeting ? "as the greeting" : "as the reply to \(context.asked)"
        return "\(code) is a reply to \(names)\(source.map { " (\($0))" } ?? ""), and out of place \(place)."
    }

    private func isListed(_ context: ReplyContext) -> Bool {
        if !ReplyContextFacts.facts(for: context.factKey, code).isEmpty { return true }
        if case .command = context { return ReplyContextFacts.fact(for: .anyKey, code) != nil }
        return false
    }

    /// For the command, for an unknown verb, for any command, by the first digit; without a command for the code.
    private var general: ReplyFact {
        guard let context = setting.context else {
            return ReplyCodeFacts.fact(for: code) ?? SeverityFacts.fact(for: code)
        }
        if let row = ReplyContextFacts.fact(for: context.factKey, code) { return row }
        switch context {
        case .unsolicited where code.severity == .intermediate: return ForeignReplies.fact(code, to: context)
        case .unsolicited: return SeverityFacts.unsolicited(code, setting.amid)
        case .command(let verb) where code == 334 && CommandFacts.fact(for: verb) == nil:
            return ForeignReplies.fact(code, to: context)
        case .command(.quit) where !code.severity.isSuccess: return SeverityFacts.quit(code)
        case .command(let verb):
            let isUnknown = CommandFacts.fact(for: verb) == nil
            let row = isUnknown ? ReplyContextFacts.fact(for: .unknownKey, code) : nil
            if let row = row ?? ReplyContextFacts.fact(for: .anyKey, code) { return row }
        default: break
        }
        return SeverityFacts.fact(for: code, answering: context)
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
