import SMTPStandard
import SMTPSyntax

// The rules of sequence, applied to the session.
extension Judge {
    /// The gravest reason why a verb is out of sequence in the session as it is; nil when it is not.
    func rule(against verb: Verb) -> SequenceRule? { rules(against: verb).first }

    /// All of them.
    func rules(against verb: Verb) -> [SequenceRule] {
        let rules = SequenceRules.rules(about: verb, in: session.phase)
        return rules.isEmpty ? rules : rules.filter { holds($0.condition) }
    }

    private func holds(_ condition: SequenceRule.Condition) -> Bool {
        switch condition {
        case .always: true
        case .authenticated: session.isAuthenticated
        case .anonymous: !session.isAuthenticated
        case .tls: session.isUnderTLS
        case .startTLS: session.security.isUpgraded
        case .lmtp: session.isLMTP
        case .smtp: session.isSMTP
        case .binary: session.transfer.isBinary
        }
    }
}
