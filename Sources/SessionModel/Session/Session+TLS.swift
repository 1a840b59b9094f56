import SMTPStandard
import SMTPSyntax

// TLS below the session.
extension Session {
    /// The handshake is done; from now on every octet is protected.
    ///
    /// What was learned in clear counts no more, the hello and the login among it, and replies to lines that were sent
    /// in clear behind STARTTLS are not waited for (RFC 3207 §4.2). With TLS from the first octet nothing was learned.
    package mutating func secured() -> [SessionEvent] {
        // The beginning of a line that came in clear must not become that of the first protected one.
        var events: [SessionEvent] = []
        if phase == .tlsHandshake { _ = takeRest(&events) }
        isUnderTLS = true
        guard phase == .tlsHandshake else { return [] }
        uncertainty = transaction == nil || isSettled(.tlsInTransaction) ? nil : .tlsInTransaction
        hello = nil
        extensions = []
        isAuthenticated = false
        refusedSize = nil
        forget()
        phase = .greeted
        return events + [.phase(from: .tlsHandshake, to: .greeted)]
    }

    /// The handshake failed, and the connection is still open, in clear.
    ///
    /// A client should close now (RFC 3207 §4.1). Some servers go on in clear; what they say is read as replies again.
    package mutating func handshakeFailed() -> [SessionEvent] {
        guard phase == .tlsHandshake else { return [] }
        outstanding = []
        phase = resting
        isHandshakeFailed = true
        return [.finding(.handshakeFailed), .phase(from: .tlsHandshake, to: phase)]
    }

    /// A record of TLS came where a reply in clear was due. It answers nothing and moves nothing.
    func finding(for record: TLSRecord) -> Finding {
        if isUnderTLS { return .tlsInsideTLS }
        return .tlsInClear(record.alert, isLeftOver: isHandshakeFailed)
    }

    /// Whether the server has offered STARTTLS before, and in this reply to a hello in clear it does not.
    mutating func isStartTLSGone(by reply: Reply, to context: ReplyContext) -> Bool {
        guard context == .command(.ehlo) || context == .command(.lhlo), reply.severity.isSuccess, !isUnderTLS else {
            return false
        }
        if offers("STARTTLS") { server.hasOfferedStartTLS = true }
        return server.hasOfferedStartTLS && !offers("STARTTLS")
    }
}
