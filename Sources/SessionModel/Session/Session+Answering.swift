import SMTPStandard
import SMTPSyntax

// A whole reply answers the oldest command.
extension Session {
    mutating func answer(_ reply: Reply, _ context: ReplyContext, _ events: inout [SessionEvent]) {
        events.append(.reply(reply, to: context))
        if context == .unsolicited { events.append(.finding(findingForUnsolicited(reply.code))) }
        let before = phase
        let answered = phase == .connecting ? nil : queue.takeAnswered(by: reply.code)
        noteHello(answered, context, reply)
        let standing = PositiveCodes.standing(of: reply.code, to: context)
        server.lookForClues(in: reply, to: context)
        doubts.listen(to: reply)
        // With other commands after it, it may have been refused because of them.
        if outstanding.isEmpty, standing != .foreign, let place = answered?.place, let verdict = answered?.verdict {
            server.learn(reply, at: place, verdict)
        }
        let wasSettled = !isAuthenticated && !before.isInTransaction
        let read = answered.flatMap { $0.reading(of: context, reply.code) }
        move(by: read.map { .command($0.verb) } ?? context, reply.code, read ?? answered?.command, reply)
        if let finding = Self.finding(for: reply.code, standing, to: context) { events.append(.finding(finding)) }
        if let finding = doubts.takeProof() { events.append(.finding(finding)) }
        if isStartTLSGone(by: reply, to: context, wasSettled) { events.append(.finding(.startTLSGone)) }
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
        if hasSentNothing { return .unsolicitedAtOnce(code) }
        return phase == .data ? .earlyReply(code) : .unsolicited(code)
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
    ///
    /// After a login and inside a transaction many servers do not offer it, because they would not accept it there.
    private mutating func isStartTLSGone(by reply: Reply, to context: ReplyContext, _ isExpected: Bool) -> Bool {
        guard context == .command(.ehlo) || context == .command(.lhlo), reply.severity.isSuccess, !isUnderTLS else {
            return false
        }
        let name = ASCII.uppercased(reply.lines.first?.text.prefix { !ASCII.isBlank($0) } ?? [])
        return server.misses(startTLSIn: offered, of: name) && isExpected
    }
}
