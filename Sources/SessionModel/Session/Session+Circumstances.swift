import SMTPSyntax

extension Session {
    /// The circumstances now, before the next reply changes the phase.
    var circumstances: Circumstances {
        var all: Circumstances = []
        if isUnderTLS { all.insert(.tls) }
        if isAuthenticated { all.insert(.authenticated) }
        if isLMTP { all.insert(.lmtp) }
        if phase == .bdat || phase == .bdatFailed || transaction?.isBinary == true { all.insert(.chunks) }
        if phase.isInTransaction { all.insert(.transaction) }
        if transaction?.acceptedCount == 0 { all.insert(.noRecipients) }
        if phase == .refused { all.insert(.refused) }
        if queue.hasTalkedEarly { all.insert(.earlyTalk) }
        if hasSentNothing { all.insert(.nothingSent) }
        if outstanding.first?.context == .lastChunk { all.insert(.lastChunk) }
        if outstanding.first?.verdict.kind == .notOffered { all.insert(.notOffered) }
        if hello == .ehlo || hello == .lhlo, !isAuthenticated, !offers("AUTH") { all.insert(.noLogin) }
        if offers("STARTTLS"), !isUnderTLS { all.insert(.mayStartTLS) }
        return all
    }
}
