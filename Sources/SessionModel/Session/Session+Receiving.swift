import SMTPSyntax

// What comes from the server. Nothing on this path may trap, whatever the octets are.
extension Session {
    /// Takes octets from the server and returns what they mean, in order.
    package mutating func receive(_ bytes: some Sequence<UInt8>) -> [SessionEvent] {
        var events: [SessionEvent] = []
        for line in splitter.push(bytes) { take(line, &events) }
        return events
    }

    /// The server has closed its side.
    package mutating func receiveEOF() -> [SessionEvent] {
        var events: [SessionEvent] = []
        let isInsideLine = takeRest(&events)
        if parser.abandon() || isInsideLine { events.append(.finding(.unfinishedReply)) }
        if phase != .closed {
            // That a server closes behind a failed handshake is what the standard expects (RFC 3207 §4.1).
            if !isHandshakeFailed || !outstanding.isEmpty { events.append(.finding(findingAtEOF())) }
            change(to: .closed, &events)
        }
        forget()
        return events
    }

    /// We have closed our side; nothing more comes.
    package mutating func closed() -> [SessionEvent] {
        var events: [SessionEvent] = []
        _ = takeRest(&events)
        change(to: .closed, &events)
        forget()
        return events
    }

    /// A line whose end never came is shown, but it answers nothing: "250 Ok" may be half of a longer line.
    mutating func takeRest(_ events: inout [SessionEvent]) -> Bool {
        guard let rest = splitter.finish() else { return false }
        guard phase != .tlsHandshake else {
            take(rest, &events)
            return false
        }
        let shown = Redaction.withoutEcho(rest, in: self)
        events.append(.line(line(shown, read: ReplyLine(shown.bytes))))
        return true
    }

    private func findingAtEOF() -> Finding {
        if phase == .connecting { return isUnderTLS ? .closedBeforeGreeting : .closedBeforeGreetingInClear }
        if phase == .data || phase == .replies { return .closedInMessage }
        return outstanding.isEmpty ? .closedWithoutGoodbye : .closedUnasked(outstanding.count)
    }

    private mutating func take(_ came: WireLine, _ events: inout [SessionEvent]) {
        var wire = Redaction.withoutEcho(came, in: self)
        keptSecrets.challenge = nil
        if let cut = Redaction.withoutSignature(wire, in: self) {
            keptSecrets.challenge = ReplyLine(wire.bytes)
            wire = cut
        }
        guard phase != .tlsHandshake else {
            let line = ServerLine(wire: wire, reply: nil, answers: nil, context: .unasked, amid: circumstances)
            events += [.line(line), .finding(.clearTextBeforeTLS)]
            return
        }
        if wire.ending == .none, let record = TLSRecord(wire.bytes) {
            events += [.line(line(wire, read: nil)), .finding(finding(for: record))]
            return
        }
        let outcome = parser.push(wire)
        let context = contextOfNextReply
        events.append(.line(line(wire, read: outcome.line)))
        events += outcome.findings.map { .finding($0) }
        if let reply = outcome.reply { answer(reply, context, &events) }
    }

    private func line(_ wire: WireLine, read reply: ReplyLine?) -> ServerLine {
        ServerLine(
            wire: wire, reply: reply, answers: phase == .connecting ? nil : outstanding.first?.tag,
            context: contextOfNextReply, amid: circumstances)
    }

    /// What the next reply from the server answers.
    package var contextOfNextReply: ReplyContext {
        if phase == .connecting { return .greeting }
        return outstanding.first?.context ?? .unasked
    }

    private mutating func answer(_ reply: Reply, _ context: ReplyContext, _ events: inout [SessionEvent]) {
        events.append(.reply(reply, to: context))
        if context == .unasked { events.append(.finding(findingForUnasked(reply.code))) }
        let before = phase
        let answered = phase == .connecting ? nil : takeAnswered()
        if knowsServers { server.lookForClues(in: reply, to: context) }
        // With others behind it, it may have been refused because of them.
        if outstanding.isEmpty, let place = answered?.place, let verdict = answered?.verdict {
            server.learn(reply, at: place, verdict)
        }
        move(by: context, reply.code, answered?.command, reply)
        if Self.isOddLogin(reply.code, context) { events.append(.finding(.loginTaken(with: reply.code))) }
        if isStartTLSGone(by: reply, to: context) { events.append(.finding(.startTLSGone)) }
        expectResultsOfChunk()
        if phase != before { events.append(.phase(from: before, to: phase)) }
        if let finding = reinterpretOutstanding() { events.append(.finding(finding)) }
    }

    private func findingForUnasked(_ code: ReplyCode) -> Finding {
        if phase == .closed { return .afterGoodbye(code) }
        if code == 421 || code == 221 { return .unaskedGoodbye(code) }
        return phase == .data ? .earlyReply(code) : .unasked(code)
    }

    /// Takes the answered command off the queue, or one of its replies off what is due.
    private mutating func takeAnswered() -> OutstandingCommand? {
        guard var first = outstanding.first else { return nil }
        first.due -= 1
        if first.due == 0 {
            outstanding.removeFirst()
        } else {
            if first.due == 1 { first.context = .lastRecipientResult }
            outstanding[0] = first
        }
        return first
    }

    private mutating func change(to next: Phase, _ events: inout [SessionEvent]) {
        guard phase != next else { return }
        events.append(.phase(from: phase, to: next))
        phase = next
    }

    /// Lines sent behind DATA or AUTH before the answer came are message text or login answers now, not commands.
    private mutating func reinterpretOutstanding() -> Finding? {
        guard let first = outstanding.first else { return nil }
        if phase == .data && !isMessageEnded { return takeOutstandingAsMessage() }
        guard phase == .auth, first.context != .authAnswer else { return nil }
        outstanding[0].context = .authAnswer
        return .takenAsAnswer(1)
    }

    private mutating func takeOutstandingAsMessage() -> Finding {
        let sent = outstanding
        outstanding = []
        for (index, item) in sent.enumerated() {
            if item.isEndOfMessage {
                endMessage(tag: item.tag)
                outstanding += sent[(index + 1)...]
                return .takenAsMessage(index + 1)
            }
            transaction?.messageOctets += item.octets
        }
        return .takenAsMessage(sent.count)
    }
}
