import SMTPStandard
import SMTPSyntax

// What is typed goes out; nothing here moves the phase.
extension Session {
    /// Takes a line without its end, says what it is, and returns the octets to write.
    ///
    /// `verdict` is what is thought of the line (`Judge`): whether a reply is likely to be a success depends on it.
    /// `tag` is the caller's number for the line; it comes back with the lines that answer it. A message line is
    /// dot-stuffed, unless `isWire` says that it is given as it is on the wire, as in a recording.
    ///
    ///     submit([0x61, 0x0A, 0x62], ending: .none, judged: .expected, tag: 2)    // three octets, nothing after them
    package mutating func submit(
        _ line: [UInt8], ending: LineEnding = .crlf, judged verdict: Verdict, tag: Int, isWire: Bool = false
    ) -> SentLine {
        let before = self
        var sent = take(WireLine(bytes: line, ending: ending), verdict, tag: tag, isWire: isWire)
        sent.redacted = Redaction.redacted(sent.line, role: sent.role, in: before)
        if let written = sent.redacted { hide(sent, behind: written, tag: tag) }
        return sent
    }

    /// Keeps what was cut out of a line, to find it in what the server says.
    private mutating func hide(_ sent: SentLine, behind written: [UInt8], tag: Int) {
        var own = KeptSecrets()
        for (word, part) in Redaction.secrets(of: sent.line, written: written, authMechanism, step: answersInLogin) {
            // A mistyped command behind a login is cut as well, and later replies may well speak of its words.
            let isAnswer = word.count >= KeptSecrets.shortestAnywhere && Redaction.isBase64Like(word[...])
            for secret in [word, part ?? []] {
                own.keep(secret)
                if sent.isLogin || isAnswer { keptSecrets.keep(secret) }
            }
        }
        answersInLogin += 1
        hasTriedLogin = true
        guard let last = outstanding.indices.last, outstanding[last].tag == tag else { return }
        outstanding[last].hide(own, behind: written)
    }

    private mutating func take(_ line: WireLine, _ verdict: Verdict, tag: Int, isWire: Bool) -> SentLine {
        if isInAuth { return submitAuthAnswer(line, tag: tag) }
        if chunkRemaining > 0 {
            if isOfChunk(line.bytes) { return submitChunk(line) }
            chunkRemaining = 0
        }
        if isInMessage { return submitMessage(line, verdict, tag: tag, isWire: isWire) }
        return submitCommand(line, verdict, tag: tag)
    }

    /// Whether a line goes into the chunk whose octets are due, and is not a login that the server may well read.
    func isOfChunk(_ line: [UInt8]) -> Bool {
        chunkRemaining > 0 && !(isChunkInDoubt && Redaction.isLogin(line, in: self))
    }

    private mutating func submitCommand(_ line: WireLine, _ verdict: Verdict, tag: Int) -> SentLine {
        let command = Command(line.bytes)
        let sent = SentLine(
            role: .command(command), line: command.line, ending: line.ending, isStuffed: false, verdict: verdict,
            findings: findingsInSending())
        messageEnding = .crlf
        if phase == .connecting { hasTalkedEarly = true }
        noteLogin(command)
        let isLast = command.chunk?.isLast == true
        // Behind others it is not known in which phase the server will read it.
        let place = outstanding.isEmpty ? ServerKnowledge.Place(command.verb, command.line, in: self) : nil
        wait(tag, isLast ? .lastChunk : .command(command.verb), line, verdict, at: place)
        expectResultsOfChunk()
        if let chunk = command.chunk, offers("CHUNKING"), phase != .closed { chunkRemaining = chunk.size }
        return sent
    }

    private mutating func noteLogin(_ command: Command) {
        if let mechanism = command.login {
            let isNamed = command.trimmed.words.first.map { Redaction.isMechanism($0, in: self) } ?? false
            beginLogin(isNamed ? mechanism : "")
        } else if CommandFacts.fact(for: command.trimmed.verb) != nil {
            isBehindLogin = false
        } else if Redaction.isMistakenLogin(command), !Redaction.isHidden(command, in: self) {
            beginLogin(Redaction.mechanism(inMistake: command))
        }
    }

    private mutating func beginLogin(_ mechanism: String) {
        authMechanism = mechanism
        isBehindLogin = true
        hasTriedLogin = true
        answersInLogin = 0
    }

    /// The message ends with CR LF, a dot and CR LF, and with nothing that only looks like them (RFC 5321 §4.1.1.4).
    private mutating func submitMessage(_ line: WireLine, _ verdict: Verdict, tag: Int, isWire: Bool) -> SentLine {
        let isAtLineStart = messageEnding == .crlf
        messageEnding = line.ending
        if line == MessageContent.endLine && isAtLineStart {
            endMessage(tag: tag)
            return SentLine(
                role: .endOfData, line: line.bytes, ending: .crlf, isStuffed: false, verdict: .expected, findings: [])
        }
        let isDot = line.bytes == MessageContent.end
        let isStuffed = isAtLineStart && !isDot && MessageContent.needsStuffing(line.bytes)
        // The dot that was put in front is no part of the message (RFC 1870 §5).
        transaction?.messageOctets += line.wire.count - (isStuffed && isWire ? 1 : 0)
        return SentLine(
            role: .message, line: isStuffed && !isWire ? MessageContent.stuffed(line.bytes) : line.bytes,
            ending: line.ending, isStuffed: isStuffed, verdict: verdict, findings: [])
    }

    private mutating func submitAuthAnswer(_ line: WireLine, tag: Int) -> SentLine {
        chunkRemaining = 0
        wait(tag, .authAnswer, line)
        return SentLine(
            role: .authAnswer, line: line.bytes, ending: line.ending, isStuffed: false, verdict: .expected,
            findings: [])
    }

    private mutating func submitChunk(_ line: WireLine) -> SentLine {
        let octets = line.wire.count
        let isTooLong = octets > chunkRemaining
        chunkRemaining = max(0, chunkRemaining - octets)
        return SentLine(
            role: .chunk, line: line.bytes, ending: line.ending, isStuffed: false, verdict: .expected,
            findings: isTooLong ? [.chunkOverrun] : [])
    }

    /// Notes that the final dot is on its way.
    mutating func endMessage(tag: Int) {
        isMessageEnded = true
        wait(tag, .endOfData, MessageContent.endLine)
        expectRecipientResults(at: outstanding.endIndex - 1)
    }

    private mutating func wait(
        _ tag: Int, _ context: ReplyContext, _ line: WireLine, _ verdict: Verdict = .expected,
        at place: ServerKnowledge.Place? = nil
    ) {
        // Nothing is answered any more, and what has no end yet is not answered before it has one.
        guard phase != .closed, line.ending != .none else { return }
        outstanding.append(
            OutstandingCommand(
                tag: tag, context: context, command: Command(line.bytes), ending: line.ending, verdict, at: place))
    }

    /// The recipients of a last chunk are known once everything before it is answered.
    mutating func expectResultsOfChunk() {
        if outstanding.first?.context == .lastChunk { expectRecipientResults(at: 0) }
    }

    /// In LMTP the end of a message is answered once for each accepted recipient (RFC 2033 §4.2).
    private mutating func expectRecipientResults(at index: Int) {
        guard isLMTP, outstanding.indices.contains(index), let count = transaction?.acceptedCount, count > 0
        else { return }
        outstanding[index].due = count
        outstanding[index].context = count > 1 ? .recipientResult : .lastRecipientResult
    }

    private func findingsInSending() -> [Finding] {
        if phase == .connecting && outstanding.isEmpty { return [.talkedBeforeGreeting] }
        let isWaiting = !outstanding.isEmpty && phase != .connecting
        return isWaiting && !offers("PIPELINING") ? [.pipelinedWithoutOffer] : []
    }
}
