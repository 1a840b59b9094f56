import SMTPStandard
import SMTPSyntax

// Input from the server. Nothing on this path may trap, whatever the bytes are.
extension Session {
    /// Reads bytes from the server and returns the events in order.
    package mutating func receive(_ bytes: [UInt8]) -> [SessionEvent] { receive(bytes[...]) }

    package mutating func receive(_ bytes: ArraySlice<UInt8>) -> [SessionEvent] {
        var events: [SessionEvent] = []
        // A line, its reply, and room for a finding or a phase: growing step by step costs two allocations more.
        events.reserveCapacity(4)
        var rest = bytes
        while !rest.isEmpty {
            if let lines = takeRun(from: &rest) { events.append(.lines(lines)) }
            guard let line = splitter.takeLine(from: &rest) else { break }
            let start = events.count
            take(line, &events)
            told.keepNews(in: &events, from: start)
        }
        return events
    }

    /// The server has closed its side.
    package mutating func receiveEOF() -> [SessionEvent] {
        var events: [SessionEvent] = []
        let isInsideLine = takeRest(&events)
        if parser.abandon() || isInsideLine { events.append(.finding(.unfinishedReply)) }
        if phase != .closed {
            // The standard expects a server to close the connection after a failed handshake (RFC 3207 §4.1).
            let isForeseen = (security.hasFailed || awaitsTLS || doubts.isCloseForeseen) && outstanding.isEmpty
            // Where the roles are reversed the other host leaves as clients do.
            if !isForeseen && phase != .reversed || phase == .data || phase == .replies {
                events.append(.finding(findingAtEOF()))
            }
            loseResults()
            change(to: .closed, &events)
        }
        forget()
        return events
    }

    /// smtptui has closed the connection; nothing more is read.
    package mutating func closed() -> [SessionEvent] {
        var events: [SessionEvent] = []
        _ = takeRest(&events)
        if phase != .closed { loseResults() }
        change(to: .closed, &events)
        forget()
        return events
    }

    /// A line without an end is shown, but is not read as a line of a reply and answers nothing: "250 Ok" may be half of
    /// a longer line.
    mutating func takeRest(_ events: inout [SessionEvent]) -> Bool {
        guard let rest = splitter.finish() else { return false }
        guard phase != .tlsHandshake else {
            take(rest, &events)
            return false
        }
        let shown = hasSecretsToFind ? Redaction.withoutEcho(rest, answering: answeredLine) : rest
        events.append(.line(line(shown, read: nil)))
        return true
    }

    private func findingAtEOF() -> Finding {
        if phase == .connecting, hasSentProxyHeader { return .closedAfterProxyHeader }
        if phase == .connecting, isByCommand { return .closedByCommand }
        if phase == .connecting { return isUnderTLS ? .closedBeforeGreeting : .closedBeforeGreetingInClear }
        if dueResults > 0 { return .closedAfterMessage(results: dueResults) }
        if phase == .data { return .closedInMessage }
        return outstanding.isEmpty ? .closedWithoutGoodbye : .closedUnexpectedly(outstanding.count)
    }

    private mutating func take(_ came: WireLine, _ events: inout [SessionEvent]) {
        let wire = withoutSecrets(came)
        guard phase != .tlsHandshake else {
            let line = ServerLine(wire: wire, reply: nil, answers: nil, context: .unsolicited, amid: circumstances)
            events += [.line(line), .finding(.clearTextBeforeTLS)]
            return
        }
        if takeRestOfHandshake(wire, &events) { return }
        if wire.ending == .none, let record = TLSRecord(wire.bytes) {
            events += [.line(line(wire, read: nil)), .finding(security.finding(for: record))]
            if let finding = parser.skip(wire) { events.append(.finding(finding)) }
            return
        }
        if takeCommandOfServer(wire, &events) { return }
        if begun.endsWithReturn, !parser.isInsideReply, ReplyLine(wire.bytes)?.code != 421 { endBegunLine() }
        if transfer.endInDoubt != nil, !parser.isInsideReply, let code = ReplyLine(wire.bytes)?.code {
            endMessageInDoubt(by: code)
        }
        if mayMissResults, !parser.isInsideReply, let code = ReplyLine(wire.bytes)?.code {
            skipMissingResults(by: code, &events)
        }
        judgeStray(wire)
        let outcome = parser.push(wire)
        if let further = takeFurtherOffer(wire, outcome) {
            events += further
            return
        }
        let line = line(wire, read: outcome.line)
        events.append(.line(line))
        for finding in outcome.findings { events.append(.finding(finding)) }
        if let reply = outcome.reply { answer(reply, line.context, &events) }
    }

    /// A line as it is written down: without the secrets that it repeats, and without the proof of a server.
    private mutating func withoutSecrets(_ came: WireLine) -> WireLine {
        forgetChallenge()
        guard !keepsSecrets, hasSecretsToFind || Redaction.mayProve(login.mechanism) else { return came }
        let asked = answeredLine
        let wire = hasSecretsToFind ? Redaction.withoutEcho(came, answering: asked) : came
        guard let cut = Redaction.withoutSignature(wire, answering: asked) else { return wire }
        login.challenge = ReplyLine(wire.bytes)
        return cut
    }

    func line(_ wire: WireLine, read reply: ReplyLine?) -> ServerLine {
        let context = context(of: reply?.code)
        return ServerLine(
            wire: wire, reply: reply, answers: answeredTag, context: context, amid: circumstances,
            result: reply?.isLast == true ? result(to: context) : nil)
    }

    /// What a line of a reply answers. A last chunk that is refused as a command has no results.
    func context(of code: ReplyCode?) -> ReplyContext {
        if isStray { return .unsolicited }
        guard phase != .connecting, let code, queue.isFirstRefusedAsCommand(by: code) else { return contextOfNextReply }
        return queue.first.map { OutstandingCommand.context(of: $0.command) } ?? .unsolicited
    }

    /// What the next reply from the server answers.
    package var contextOfNextReply: ReplyContext {
        if phase == .connecting { return .greeting }
        return queue.firstContext ?? .unsolicited
    }

    private mutating func change(to next: Phase, _ events: inout [SessionEvent]) {
        guard phase != next else { return }
        events.append(.phase(from: phase, to: next))
        phase = next
    }
}
