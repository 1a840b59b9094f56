import SMTPStandard
import SMTPSyntax

// Input from the server. Nothing on this path may trap, whatever the bytes are.
extension Session {
    /// Reads bytes from the server and returns the events in order.
    package mutating func receive(_ bytes: [UInt8]) -> [SessionEvent] { receive(bytes[...]) }

    package mutating func receive(_ bytes: ArraySlice<UInt8>) -> [SessionEvent] {
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
            // The standard expects a server to close the connection after a failed handshake (RFC 3207 §4.1).
            if !security.hasFailed || !outstanding.isEmpty { events.append(.finding(findingAtEOF())) }
            change(to: .closed, &events)
        }
        forget()
        return events
    }

    /// smtptui has closed the connection; nothing more is read.
    package mutating func closed() -> [SessionEvent] {
        var events: [SessionEvent] = []
        _ = takeRest(&events)
        change(to: .closed, &events)
        forget()
        return events
    }

    /// A line without an end is shown, but answers nothing: "250 Ok" may be half of a longer line.
    mutating func takeRest(_ events: inout [SessionEvent]) -> Bool {
        guard let rest = splitter.finish() else { return false }
        guard phase != .tlsHandshake else {
            take(rest, &events)
            return false
        }
        let shown = Redaction.withoutEcho(rest, answering: answeredLine)
        events.append(.line(line(shown, read: ReplyLine(shown.bytes))))
        return true
    }

    private func findingAtEOF() -> Finding {
        if phase == .connecting { return isUnderTLS ? .closedBeforeGreeting : .closedBeforeGreetingInClear }
        if phase == .data || phase == .replies { return .closedInMessage }
        return outstanding.isEmpty ? .closedWithoutGoodbye : .closedUnexpectedly(outstanding.count)
    }

    private mutating func take(_ came: WireLine, _ events: inout [SessionEvent]) {
        let asked = answeredLine
        var wire = Redaction.withoutEcho(came, answering: asked)
        login.challenge = nil
        if let cut = Redaction.withoutSignature(wire, answering: asked) {
            login.challenge = ReplyLine(wire.bytes)
            wire = cut
        }
        guard phase != .tlsHandshake else {
            let line = ServerLine(wire: wire, reply: nil, answers: nil, context: .unsolicited, amid: circumstances)
            events += [.line(line), .finding(.clearTextBeforeTLS)]
            return
        }
        if wire.ending == .none, let record = TLSRecord(wire.bytes) {
            events += [.line(line(wire, read: nil)), .finding(security.finding(for: record))]
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
        return outstanding.first?.context ?? .unsolicited
    }

    private mutating func answer(_ reply: Reply, _ context: ReplyContext, _ events: inout [SessionEvent]) {
        events.append(.reply(reply, to: context))
        if context == .unsolicited { events.append(.finding(findingForUnsolicited(reply.code))) }
        let before = phase
        let answered = phase == .connecting ? nil : queue.takeAnswered()
        let standing = PositiveCodes.standing(of: reply.code, to: context)
        server.lookForClues(in: reply, to: context)
        // With other commands after it, it may have been refused because of them.
        if outstanding.isEmpty, standing != .foreign, let place = answered?.place, let verdict = answered?.verdict {
            server.learn(reply, at: place, verdict)
        }
        move(by: context, reply.code, answered?.command, reply)
        if let finding = Self.finding(for: reply.code, standing, to: context) { events.append(.finding(finding)) }
        if isStartTLSGone(by: reply, to: context) { events.append(.finding(.startTLSGone)) }
        expectResultsOfChunk()
        if phase != before { events.append(.phase(from: before, to: phase)) }
        if let finding = reinterpretOutstanding() { events.append(.finding(finding)) }
    }

    /// A positive code that is not one of those that the context is answered with.
    private static func finding(
        for code: ReplyCode, _ standing: PositiveStanding?, to context: ReplyContext
    ) -> Finding? {
        switch standing {
        case .foreign: .foreignCode(code, to: context, expected: PositiveCodes.codes(for: context))
        case .byFirstDigit: context.isOfLogin ? .loginTaken(with: code) : .unlistedCode(code, to: context)
        case .listed, nil: nil
        }
    }

    private func findingForUnsolicited(_ code: ReplyCode) -> Finding {
        if phase == .closed { return .afterGoodbye(code) }
        if code == 421 || code == 221 { return .unsolicitedGoodbye(code) }
        return phase == .data ? .earlyReply(code) : .unsolicited(code)
    }

    private mutating func change(to next: Phase, _ events: inout [SessionEvent]) {
        guard phase != next else { return }
        events.append(.phase(from: phase, to: next))
        phase = next
    }

    /// Lines sent after DATA or AUTH before the reply are now message text or answers to challenges, not commands.
    private mutating func reinterpretOutstanding() -> Finding? {
        guard !outstanding.isEmpty else { return nil }
        if isInMessage { return takeOutstandingAsMessage() }
        return phase == .auth && queue.becomeAnswer() ? .takenAsAnswer(1) : nil
    }

    private mutating func takeOutstandingAsMessage() -> Finding {
        let text = queue.takeText()
        transfer.send(octets: text.octets)
        if text.isEnded {
            transfer.endMessage()
            expectRecipientResults(at: outstanding.startIndex)
        }
        return .takenAsMessage(text.lines)
    }

    /// Whether the server has offered STARTTLS before, and in this reply to an unencrypted hello it does not.
    private mutating func isStartTLSGone(by reply: Reply, to context: ReplyContext) -> Bool {
        guard context == .command(.ehlo) || context == .command(.lhlo), reply.severity.isSuccess, !isUnderTLS else {
            return false
        }
        return server.misses(startTLSIn: offered)
    }
}
