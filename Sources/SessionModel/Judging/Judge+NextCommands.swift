import SMTPStandard
import SMTPSyntax

// What can be sent now.
extension Judge {
    /// The usual verbs and those that were offered, the useful ones first, the others with the reason why not now.
    ///
    /// It ranks, and never forbids. Inside a message or AUTH it lists what can be typed there instead.
    package var nextCommands: [NextCommand] {
        if session.isInMessage { return Self.inMessage }
        if session.phase == .auth { return Self.inAuth }
        if session.phase == .reversed { return Self.inReversedRoles }
        // Whatever command is sent may become message text.
        if session.uncertainty == .textAwaited { return [Self.perhapsEnd] }
        let rows = CommandFacts.all.filter(isListed).map { next($0) }
        let steps = rows.filter { $0.standing == .step }
        // The way back to a known state comes first.
        let back =
            (purposeOfReset == nil ? [] : steps.filter { $0.verb == .rset })
            + (isMessageInDoubt ? steps.filter { $0.verb == .quit } : [])
        return back + steps.filter { !back.contains($0) }
            + rows.filter { $0.standing == .harmless || $0.standing == .drops }
            + rows.filter { !$0.isUseful }
    }

    /// The usual verbs, and of the others those that the server offered.
    private func isListed(_ fact: CommandFact) -> Bool { fact.isUsual || isOffered(fact) }

    private func next(_ fact: CommandFact) -> NextCommand {
        NextCommand(
            verb: fact.verb, template: fact.template,
            purpose: (fact.verb == .rset ? purposeOfReset : nil) ?? fact.purpose, standing: standing(of: fact))
    }

    /// The purpose of RSET where it is the next step; nil where it only aborts a transaction.
    private var purposeOfReset: String? {
        if session.uncertainty != nil { return "back to a known state" }
        return habitOfRefusedSize == nil ? nil : "forget the refused SIZE"
    }

    /// Whether it is not known what became of the newest command, so that to leave is as good as to go on.
    private var isMessageInDoubt: Bool { session.uncertainty.map { !$0.isOfSurvival } ?? false }

    private func standing(of fact: CommandFact) -> NextCommand.Standing {
        // Some servers accept it without, but what they offered before TLS does not count any more (RFC 3207 §4.2).
        if let rule = rule(against: fact.verb), rule.objection == .helloAfterTLS {
            return .refused(reason: rule.short, likely: rule.likely.filter { !$0.severity.isSuccess })
        }
        let verdict = verdict(on: fact)
        let reason = verdict.short ?? ""
        switch verdict.kind {
        // LHLO to a server that has only greeted as if it spoke SMTP.
        case .expected where !verdict.foreseesSuccess:
            return .refused(reason: "only in LMTP", likely: verdict.likely.filter { !$0.severity.isSuccess })
        case .expected: break
        case .notOffered: return .absent(reason: reason)
        default: return .refused(reason: reason, likely: verdict.likely.filter { !$0.severity.isSuccess })
        }
        if fact.verb == .rset && purposeOfReset != nil || fact.verb == .quit && isMessageInDoubt { return .step }
        if fact.steps.contains(session.phase) { return .step }
        return session.phase.isInTransaction && drops(fact) ? .drops : .harmless
    }

    private func drops(_ fact: CommandFact) -> Bool {
        let isKept = Verb.hellos.contains(fact.verb) && session.server.keepsTransaction(at: .helloInTransaction)
        return fact.dropsTransaction && !isKept
    }

    private static let perhapsEnd = NextCommand(
        verb: Verb(""), template: ".", purpose: "end a message, if one is read, and give it away", standing: .step)

    private static let inMessage = [
        NextCommand(
            verb: Verb(""), template: "text", purpose: "a line of the message", standing: .step),
        NextCommand(
            verb: Verb(""), template: ".", purpose: "alone on a line: end the message", standing: .step),
    ]

    /// The other host waits for a greeting, which smtptui cannot give: 421 refuses and ends the session (RFC 5321 §3.8).
    private static let inReversedRoles = [
        NextCommand(
            verb: Verb(""), template: "421 …", purpose: "refuse to be the server; then :close", standing: .step)
    ]

    private static let inAuth = [
        NextCommand(
            verb: Verb(""), template: "answer", purpose: "to the challenge; * cancels", standing: .step),
        NextCommand(verb: Verb(""), template: "*", purpose: "cancel AUTH", standing: .step),
    ]
}
