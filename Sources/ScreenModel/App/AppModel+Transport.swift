import SMTPSyntax
import SessionModel

// What comes from the connection.
extension AppModel {
    mutating func connected(_ address: String) -> [Effect] {
        self.address = address
        link = .open
        lastReply = now
        isTimeoutNoted = false
        opening = demandsStartTLS ? StartTLSOpening(helloName: helloArgument) : nil
        dialogue.connect(.connected(to: address, after: now - connectingSince), at: now)
        if !startsWithTLS && Self.place(target).port == 465 {
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
        for event in dialogue.receive(bytes, at: now) {
            if case .reply = event {
                lastReply = now
                isTimeoutNoted = false
            }
        }
        if chosen == nil { sideTop = 0 }
        // What comes in clear while the handshake is being made is no answer to anything.
        if session.phase == .tlsHandshake { return wasSecuring ? [] : [.startTLS] }
        return dialogue.canTakeMore ? [.read] : []
    }

    mutating func secured(_ report: TLSReport) -> [Effect] {
        guard link == .open else { return [] }
        lastReply = now
        dialogue.secured(report, at: now)
        return [.read]
    }

    /// Where the connection is left open in clear, what to do is the user's choice.
    mutating func handshakeFailed(_ failure: TLSFailure) -> [Effect] {
        guard link == .open else { return [] }
        dialogue.handshakeFailed(failure, at: now)
        // Where TLS is demanded, nothing more is said without it.
        guard !failure.isOpen || opening != nil else { return [.read] }
        dialogue.close(at: now)
        link = .closed
        return [.close]
    }

    /// Sends what goes ahead of the user's own lines, as soon as the server has answered the line before.
    mutating func goOnWithOpening() -> [Effect] {
        guard var next = opening else { return [] }
        let step = next.next(in: session)
        opening = link == .open ? next : nil
        guard link == .open else { return [] }
        switch step {
        case .wait: return []
        case .send(let line): return [.write(dialogue.send(Array(line.utf8), at: now))]
        case .done:
            opening = nil
            return []
        case .fail(let failure): return handshakeFailed(failure)
        }
    }

    mutating func ended(_ reason: String) -> [Effect] {
        guard link == .open else { return [] }
        if session.phase == .tlsHandshake { dialogue.handshakeFailed(.closed, at: now) }
        dialogue.receiveEOF(reason, at: now)
        link = .closed
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
