import SMTPStandard
import SMTPSyntax

// The rows, asked of a session.
extension SequenceRules {
    /// The reason why a verb is out of sequence in a session as it stands; nil when it is not.
    package static func rule(against verb: Verb, in session: Session) -> SequenceRule? {
        all.first { rule in
            (rule.verbs.isEmpty || rule.verbs.contains(verb))
                && (rule.phases.isEmpty || rule.phases.contains(session.phase))
                && holds(rule.condition, in: session)
        }
    }

    private static func holds(_ condition: SequenceRule.Condition, in session: Session) -> Bool {
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
