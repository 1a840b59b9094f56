import SMTPStandard
import SMTPSyntax

// The rules of sequence, applied to the session.
extension Judge {
    /// The gravest reason why a verb is out of sequence in the session as it is; nil when it is not.
    func rule(against verb: Verb) -> SequenceRule? { SequenceRules.all.first { applies($0, to: verb) } }

    /// All of them.
    func rules(against verb: Verb) -> [SequenceRule] { SequenceRules.all.filter { applies($0, to: verb) } }

    private func applies(_ rule: SequenceRule, to verb: Verb) -> Bool {
        (rule.phases.isEmpty || rule.phases.contains(session.phase))
            && (rule.verbs.isEmpty || rule.verbs.contains(verb)) && holds(rule.condition)
    }

    private func holds(_ condition: SequenceRule.Condition) -> Bool {
        switch condition {
        case .always: true
        case .authenticated: session.isAuthenticated
        case .anonymous: !session.isAuthenticated
        case .tls: session.isUnderTLS
        case .lmtp: session.isLMTP
        case .smtp: session.isSMTP
        case .binary: session.transaction?.isBinary == true
        }
    }
}
