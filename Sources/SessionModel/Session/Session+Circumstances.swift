import SMTPStandard
import SMTPSyntax

extension Session {
    /// The circumstances now, before the next reply changes the phase.
    var circumstances: Circumstances {
        var all: Circumstances = []
        if isUnderTLS { all.insert(.tls) }
        if isAuthenticated { all.insert(.authenticated) }
        if isLMTP { all.insert(.lmtp) }
        if phase == .bdat || phase == .bdatFailed || transfer.isBinary { all.insert(.chunks) }
        if phase.isInTransaction { all.insert(.transaction) }
        if server.keepsTransactionAtHello { all.insert(.keepsTransaction) }
        if transfer.hasNoRecipient { all.insert(.noRecipients) }
        if phase == .refused { all.insert(.refused) }
        if queue.hasTalkedEarly { all.insert(.earlyTalk) }
        if hasSentNothing { all.insert(.nothingSent) }
        if queue.firstContext == .lastChunk { all.insert(.lastChunk) }
        if queue.isFirstAbsent { all.insert(.notOffered) }
        if offered.isKnown, !isAuthenticated, !offered.hasLogin { all.insert(.noLogin) }
        if offered.hasStartTLS, !isUnderTLS { all.insert(.mayStartTLS) }
        return all
    }
}
