import SMTPSyntax
import SessionModel

// What comes from the connection.
extension AppModel {
    mutating func connected(_ address: String) -> [Effect] {
        connection.address = address
        connection.link = .open
        noteOrigin()
        connection.lastReply = now
        connection.isTimeoutNoted = false
        if source == .watched {
            dialogue.connect(
                .connected(to: address, after: now - connection.connectingSince),
                startsWithTLS: watch?.settings.startsWithTLS == true, at: now)
            return connectedWatched()
        }
        if !connection.isGoingOn { driver = connection.startsAfresh ? nil : way(to: ReturnPoint(dialogue)) }
        connection.isGoingOn = false
        connection.startsAfresh = false
        connection.retriesTLS = false
        nameChecks.isDue = settings.checksNames
        clientForm = nil
        dialogue.connect(
            .connected(to: address, after: now - connection.connectingSince), startsWithTLS: settings.startsWithTLS,
            at: now)
        if settings.speaksLMTP {
            dialogue.note(.lmtp, at: now)
            if loginPlace.port == 25 { dialogue.note(.lmtpOnSMTPPort, at: now) }
        }
        if !settings.startsWithTLS && endpoint?.port == 465 {
            dialogue.note(.tlsPort(option: Remedy.implicitTLSOption), at: now)
        }
        return [settings.startsWithTLS ? .startTLS : .read]
    }

    /// The time to connect is that of the address that answers, without the lookups.
    mutating func take(_ step: ConnectionStep) -> [Effect] {
        if case .trying = step { connection.connectingSince = now }
        connection.search.take(step)
        dialogue.note(.step(step), at: now)
        return []
    }

    private mutating func noteOrigin() {
        if let origin = connection.origin { dialogue.note(origin, at: now) }
        connection.origin = nil
    }

    mutating func connectionFailed(_ failure: ConnectionFailure) -> [Effect] {
        connection.link = .failed(failure.sentence)
        if connection.isGoingOn { leaveDriver() }
        connection.isGoingOn = false
        noteOrigin()
        dialogue.note(.failed(failure), at: now)
        return source == .watched ? [.client(.close)] : []
    }

    mutating func received(_ bytes: [UInt8]) -> [Effect] {
        guard connection.link == .open else { return [] }
        if source == .watched {
            noteReplyTime()
            return passOn(bytes)
        }
        let wasSecuring = session.phase == .tlsHandshake
        let events = dialogue.receive(bytes, at: now)
        if let failure = connection.search.failure(after: events, in: session) { return goOn(after: failure) }
        for case .reply in events { noteReplyTime() }
        dialogue.noteMessageResults(at: now)
        if shown.chosen == nil { shown.sideTop = 0 }
        // Unencrypted input during the handshake answers nothing.
        let effects: [Effect] =
            if session.phase == .tlsHandshake { wasSecuring ? [] : [.startTLS] } else {
                dialogue.canTakeMore ? [.read] : []
            }
        let checks = beginDueNameChecks(after: events)
        // Of a flood of lines no second list is made where nothing would read it.
        return (driver == nil ? effects : effects + drive(after: events.map(DriverEvent.session))) + checks
    }

    private mutating func noteReplyTime() {
        connection.lastReply = now
        connection.isTimeoutNoted = false
    }

    mutating func secured(_ report: TLSReport) -> [Effect] {
        guard connection.link == .open else { return [] }
        connection.lastReply = now
        let events = dialogue.secured(report, at: now)
        if source == .watched { return securedWatched() }
        return [.read] + drive(after: events.map(DriverEvent.session) + [.secured(report)])
    }

    /// If the connection stays open and unencrypted, the user chooses what to do.
    mutating func handshakeFailed(_ failure: TLSFailure) -> [Effect] {
        guard connection.link == .open else { return [] }
        dialogue.handshakeFailed(failure, at: now)
        if source == .watched { return handshakeFailedWatched() }
        // Where TLS is demanded, the driver that wanted it closes.
        let effects = drive(after: [.handshakeFailed(failure)])
        guard connection.link == .open else { return effects }
        guard !failure.isOpen else { return [.read] + effects }
        dialogue.close(at: now)
        connection.link = .closed
        return [.close] + beginDueNameChecksAtEnd()
    }

    mutating func ended(_ reason: String) -> [Effect] {
        guard connection.link == .open else { return [] }
        if source == .watched { return endedWatched(reason) }
        if isSecuring { dialogue.handshakeFailed(.closed, at: now) }
        let failure = connection.search.failure(atEnd: reason, of: session)
        dialogue.receiveEOF(reason, at: now)
        if let failure { return goOn(after: failure, isEnded: true) }
        dialogue.noteMessageResults(at: now)
        connection.link = .closed
        leaveDriver()
        return [.close] + beginDueNameChecksAtEnd()
    }

    mutating func tick() -> [Effect] {
        if typing.isFlowing { return sendPasted() }
        if driver?.goesOnAtOnce == true { return drive(after: []) }
        if outgoing?.stage == .checking { return checkOn() }
        if let settleTime = typing.settleTime, now >= settleTime { typing.settle() }
        if let keepaliveTime, now >= keepaliveTime { return keepAlive() }
        // A handshake has a deadline of its own.
        guard let since = waitingSince, now - since >= settings.timeout, !connection.isTimeoutNoted, !isSecuring else {
            return []
        }
        let seconds = Int(settings.timeout)
        if let failure = connection.search.failure(afterSeconds: seconds, in: session) { return goOn(after: failure) }
        connection.isTimeoutNoted = true
        let words = Note.noGreeting(within: seconds, afterHeader: session.hasSentProxyHeader)
        let silence = session.hasSentProxyHeader ? words : Remedy.implicitTLSForSilence.named(in: words)
        dialogue.note(session.isSilentInClear ? .silence(silence) : lateness(seconds), at: now)
        return []
    }

    /// What is said of a reply that does not come: of a group, which commands have none.
    private func lateness(_ seconds: Int) -> Note {
        let missing = session.outstanding
        guard missing.count > 1 else { return .timeout(seconds: seconds) }
        let rest = missing.count - 3
        let commands = missing.prefix(3).map { VisibleText($0.command.line.prefix(60)).string }
        return .missingReplies(
            commands.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""), seconds: seconds)
    }
}
