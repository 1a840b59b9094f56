import SMTPSyntax
import SessionModel

// What comes from the connection.
extension AppModel {
    mutating func connected(_ address: String) -> [Effect] {
        self.address = address
        link = .open
        lastReply = now
        isTimeoutNoted = false
        driver = way(to: ReturnPoint(dialogue))
        dialogue.connect(.connected(to: address, after: now - connectingSince), at: now)
        if !startsWithTLS && endpoint?.port == 465 {
            dialogue.note(.tlsPort(option: Remedy.implicitTLSOption), at: now)
        }
        return [startsWithTLS ? .startTLS : .read]
    }

    mutating func connectionFailed(_ failure: ConnectionFailure) -> [Effect] {
        link = .failed(failure.sentence)
        dialogue.note(.failed(failure), at: now)
        return []
    }

    mutating func received(_ bytes: [UInt8]) -> [Effect] {
        guard link == .open else { return [] }
        let wasSecuring = session.phase == .tlsHandshake
        let events = dialogue.receive(bytes, at: now)
        for case .reply in events {
            lastReply = now
            isTimeoutNoted = false
        }
        if chosen == nil { sideTop = 0 }
        // What comes in clear while the handshake is being made is no answer to anything.
        let effects: [Effect] =
            if session.phase == .tlsHandshake { wasSecuring ? [] : [.startTLS] } else {
                dialogue.canTakeMore ? [.read] : []
            }
        return effects + drive(after: events.map(DriverEvent.session))
    }

    mutating func secured(_ report: TLSReport) -> [Effect] {
        guard link == .open else { return [] }
        lastReply = now
        let events = dialogue.secured(report, at: now)
        return [.read] + drive(after: events.map(DriverEvent.session) + [.secured(report)])
    }

    /// Where the connection is left open in clear, what to do is the user's choice.
    mutating func handshakeFailed(_ failure: TLSFailure) -> [Effect] {
        guard link == .open else { return [] }
        dialogue.handshakeFailed(failure, at: now)
        // Where TLS is demanded, the driver that wanted it closes.
        let effects = drive(after: [.handshakeFailed(failure)])
        guard link == .open else { return effects }
        guard !failure.isOpen else { return [.read] + effects }
        dialogue.close(at: now)
        link = .closed
        return [.close]
    }

    mutating func ended(_ reason: String) -> [Effect] {
        guard link == .open else { return [] }
        if session.phase == .tlsHandshake { dialogue.handshakeFailed(.closed, at: now) }
        dialogue.receiveEOF(reason, at: now)
        link = .closed
        driver = nil
        return [.close]
    }

    mutating func tick() -> [Effect] {
        // A handshake has a deadline of its own.
        guard let since = waitingSince, now - since >= timeout, !isTimeoutNoted, !isSecuring else { return [] }
        isTimeoutNoted = true
        let seconds = Int(timeout)
        let silence = Remedy.implicitTLSForSilence.named(in: Note.noGreeting(within: seconds))
        dialogue.note(session.isSilentInClear ? .silence(silence) : .timeout(seconds: seconds), at: now)
        return []
    }
}
