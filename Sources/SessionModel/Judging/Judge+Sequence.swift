import SMTPStandard
import SMTPSyntax

// The rules of sequence, applied to the session.
extension Judge {
    /// The reason why a verb is out of sequence in the session as it is; nil when it is not.
    func rule(against verb: Verb) -> SequenceRule? {
        for rule in SequenceRules.all
        where (rule.phases.isEmpty || rule.phases.contains(session.phase))
            && (rule.verbs.isEmpty || rule.verbs.contains(verb)) && holds(rule.condition)
        {
            return rule
        }
        return nil
    }

    private func holds(_ condition: SequenceRule.Condition) -> Bool {
        switch condition {
        case .always: true
        case .authenticated: session.isAuthenticated
        case .anonymous: !session.isAuthenticated
        case .tls: session.isUnderTLS
        case .lmtp: session.isLMTP
        case .smtp: !session.isLMTP
        case .binary: session.transaction?.isBinary == true
        }
    }
}
