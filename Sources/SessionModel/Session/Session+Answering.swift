import SMTPStandard
import SMTPSyntax

// A whole reply answers the oldest command.
extension Session {
    mutating func answer(_ reply: Reply, _ context: ReplyContext, _ events: inout [SessionEvent]) {
        events.append(.reply(reply, to: context))
        // It may answer what is not known.
        let isOfUnseen = isClientUnseen && hasSentNothing
        if context == .unsolicited, !isOfUnseen { events.append(.finding(findingForUnsolicited(reply.code))) }
        if reply.code == 334, isLoginOver { events.append(.finding(.needlessChallenge(login.mechanism))) }
        let before = phase
        let isFollowed = outstanding.count > 1
        let law = law(of: reply.code, to: context)
        if namesRefused(reply, context) { events.append(.finding(.resultOfRefused(reply.code))) }
        let answered = phase == .connecting || isStray ? nil : queue.takeAnswered(by: reply.code)
        noteResult(law, to: answered, isFollowed: isFollowed)
        if answered?.isAtBareFeed == true { events.append(.finding(.endAtBareFeed)) }
        noteHello(answered, law, reply)
        let known = server.revision
        learn(from: reply, to: answered, law)
        let wasSettled = !isAuthenticated && !before.isInTransaction
        let read = answered?.reading(of: context, reply.code)
        let moving = read.map { ReplyLaw(reply.code, to: .command($0.verb)) } ?? law
        let effect = move(by: moving, read ?? answered?.command, reply)
        if context == .unsolicited, reply.severity == .intermediate, phase == before, phase != .data, phase != .closed {
            doubts.judgeForeign(context, reply.code)
        }
        if let finding = Self.finding(for: moving) { events.append(.finding(finding)) }
        if doubts.proved != nil, let finding = doubts.takeProof() { events.append(.finding(finding)) }
        if isStartTLSGone(by: reply, law, wasSettled) { events.append(.finding(.startTLSGone)) }
        expectResultsOfChunk()
        if phase != before { events.append(.phase(from: before, to: phase)) }
        if let finding = reinterpretOutstanding() { events.append(.finding(finding)) }
        let isForeseen = read == nil && answered?.isForeseen(law, effect) == true && known.isSame(as: server.revision)
        if !isForeseen { revision.advance() }
        endStray(answered)
    }

    /// 353 can be the reply to a message only where results for its recipients were asked for (PRDR).
    private func law(of code: ReplyCode, to context: ReplyContext) -> ReplyLaw {
        let law = ReplyLaw(code, to: context)
        guard code == 353, context.isOfMessage else { return law }
        return law.judged(as: queue.first?.isAnnounced(by: code) == true ? .listed : .foreign)
    }

    /// What the text tells about the server, and what the outcome tells about the next time.
    private mutating func learn(from reply: Reply, to answered: OutstandingCommand?, _ law: ReplyLaw) {
        server.lookForClues(in: reply, to: law.context)
        if reply.announcesClose { doubts.foreseeClose() }
        // With other commands after it, it may have been refused because of them.
        guard queue.isEmpty, law.standing != .foreign, let answered, let moment = answered.moment else { return }
        // What was wrong with the end of a line tells nothing about its command.
        guard answered.ending == .crlf else { return }
        server.learn(reply, at: ServerKnowledge.Place(answered.command, at: moment), answered.verdict)
    }

    /// A positive code that is not one of those that the context is answered with.
    private static func finding(for law: ReplyLaw) -> Finding? {
        let (context, code) = (law.context, law.code)
        return switch law.standing {
        case .foreign:
            .foreignCode(code, to: context, expected: PositiveCodes.codes(for: context).filter { $0 != code })
        case .byFirstDigit: context.isOfLogin ? .loginTaken(with: code) : .unlistedCode(code, to: context)
        case .listed, nil: nil
        }
    }

    private func findingForUnsolicited(_ code: ReplyCode) -> Finding {
        if proxyAnswers.isCurrent { return .answeredProxyHeader(code) }
        if extraResults.isCurrent { return .resultTooMany(code) }
        if phase == .closed { return .afterGoodbye(code) }
        if code == 421 || code == 221 { return .unsolicitedGoodbye(code) }
        if hasSentNothing { return .unsolicitedAtOnce(code) }
        return phase == .data ? .earlyReply(code) : .unsolicited(code)
    }

    /// Lines sent after DATA or AUTH before the reply are now message text or answers to challenges, not commands.
    private mutating func reinterpretOutstanding() -> Finding? {
        guard !queue.isEmpty else { return nil }
        if isInMessage { return takeOutstandingAsMessage() }
        return phase == .auth && queue.becomeAnswer() ? .takenAsAnswer(1) : nil
    }

    private mutating func takeOutstandingAsMessage() -> Finding {
        let text = queue.takeText()
        transfer.send(text)
        if !text.isEnded, isLineBegun {
            let places = transfer.places.following(begun.octets, .none)
            transfer.send(octets: begun.octets.count, upTo: places, tag: begun.tag)
            begun = BegunLine()
        }
        if text.isEnded {
            transfer.endMessage()
            expectRecipientResults(at: outstanding.startIndex)
        }
        return .takenAsMessage(text.lines)
    }

    /// Whether the server has offered STARTTLS before, and in this reply to an unencrypted hello it does not.
    ///
    /// After a login and inside a transaction many servers do not offer it, because they would not accept it there.
    private mutating func isStartTLSGone(by reply: Reply, _ law: ReplyLaw, _ isExpected: Bool) -> Bool {
        guard reply.severity.isSuccess, !isUnderTLS, law.isOfHello, law.context != .command(.helo) else { return false }
        let name = ASCII.uppercased(reply.lines.first?.text.prefix { !ASCII.isBlank($0) } ?? [])
        return server.misses(startTLSIn: offered, of: name) && isExpected
    }
}
