import SMTPStandard
import SMTPSyntax

// TLS that passes, and what passes in its place.
extension Relay {
    /// The type of the record with which a client begins.
    private static let handshake: UInt8 = 22

    /// A client may begin with TLS, or before the reply to STARTTLS.
    mutating func expectTLS(before bytes: ArraySlice<UInt8>, _ session: Session) {
        guard tls == nil, bytes.first == Self.handshake, lines.pending.isEmpty, opacity == nil else { return }
        let isFirst = !hasClientSpoken && [.connecting, .greeted].contains(session.phase) && !settings.startsWithTLS
        let isEarly = session.outstanding.last?.command.verb == .starttls
        if isFirst || isEarly { tls = PassingTLS() }
    }

    mutating func passTLS(client rest: inout ArraySlice<UInt8>, in dialogue: inout Dialogue, at time: Double) {
        guard var passing = tls else { return }
        let isFirst = !passing.client.isSeen
        let count = passing.client.take(&rest)
        tls = passing
        if count > 0 {
            if isFirst { noteBegin(in: &dialogue, at: time) }
            if opacity == nil, !passing.isServerInClear { becomeOpaque(.tls, in: &dialogue, at: time) }
            passed.client += count
        }
        if !rest.isEmpty { leaveTLS(in: &dialogue, at: time) }
    }

    mutating func passTLS(server rest: inout ArraySlice<UInt8>, in dialogue: inout Dialogue, at time: Double) {
        guard var passing = tls else { return }
        let count = passing.server.take(&rest)
        passing.isServerInClear = !rest.isEmpty
        tls = passing
        if count > 0 {
            if opacity == nil { becomeOpaque(.tls, in: &dialogue, at: time) }
            passed.server += count
        }
        guard !rest.isEmpty else { return }
        showAgain(in: &dialogue, at: time)
        if passing.client.isSeen, dialogue.session.phase == .connecting { dialogue.add(.tlsOnPlainPort, at: time) }
    }

    /// What is wrong with the moment at which the client begins TLS.
    private func noteBegin(in dialogue: inout Dialogue, at time: Double) {
        if dialogue.session.phase == .greeted { dialogue.add(.tlsOnPlainPort, at: time) }
        if dialogue.session.outstanding.last?.command.verb == .starttls { dialogue.add(.handshakeTooEarly, at: time) }
    }

    /// The client goes on in cleartext.
    private mutating func leaveTLS(in dialogue: inout Dialogue, at time: Double) {
        let hasBegun = tls?.client.isSeen == true
        showAgain(in: &dialogue, at: time)
        tls = nil
        dialogue.add(hasBegun ? .clearTextAfterTLS : .clearTextForTLS, at: time)
        guard dialogue.session.phase == .tlsHandshake else { return }
        let failure = TLSFailure(
            "The client sends cleartext in its place.", isOpen: true)
        dialogue.handshakeFailed(failure, at: time)
        review(in: &dialogue, at: time) { $0.handshakeFailed(failure, at: time) }
    }

    /// What passes is readable again.
    private mutating func showAgain(in dialogue: inout Dialogue, at time: Double) {
        guard opacity == .tls else { return }
        notePassed(in: &dialogue, at: time)
        opacity = nil
        passed = (0, 0)
    }

    /// The server lets TLS begin; what has come of a line of the client before is not part of it.
    mutating func settleInClear(in dialogue: inout Dialogue, at time: Double) {
        guard let rest = lines.finish() else { return }
        noteUnkept(in: &dialogue, at: time)
        dialogue.add(.droppedBeforeTLS(rest.octets), at: time)
    }
}
