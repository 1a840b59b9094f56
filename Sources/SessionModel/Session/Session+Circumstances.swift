import SMTPStandard
import SMTPSyntax

extension Session {
    /// Whether the client has sent every message that its mechanism has, so that no challenge can follow.
    var isLoginOver: Bool {
        login.isBegun && outstanding.count == 1 && queue.isFirstOfLogin
            && LoginSteps.isOver(login.mechanism, after: login.messages)
    }

    /// The circumstances now, before the next reply changes the phase.
    var circumstances: Circumstances {
        var all = Circumstances(rawValue: 0)
        all.note(.tls, if: isUnderTLS)
        all.note(.authenticated, if: isAuthenticated)
        all.note(.lmtp, if: isLMTP)
        all.note(.chunks, if: phase == .bdat || phase == .bdatFailed || transfer.isBinary)
        all.note(.transaction, if: phase.isInTransaction)
        all.note(.keepsTransaction, if: server.keepsTransactionAtHello)
        all.note(.noRecipients, if: transfer.hasNoRecipient)
        all.note(.refused, if: phase == .refused)
        all.note(.earlyTalk, if: queue.hasTalkedEarly)
        all.note(.nothingSent, if: hasSentNothing && !isClientUnseen)
        all.note(.lastChunk, if: queue.firstContext == .lastChunk)
        all.note(.notOffered, if: queue.isFirstAbsent)
        all.note(.noLogin, if: offered.isKnown && !isAuthenticated && !offered.hasLogin)
        all.note(.noStepLeft, if: isLoginOver)
        all.note(.mayStartTLS, if: offered.hasStartTLS && !isUnderTLS)
        return all
    }
}
