import SMTPStandard
import SMTPSyntax

// What is typed goes out; nothing here moves the phase.
extension Session {
    /// Takes a line without its end, says what it is, and returns the octets to write.
    ///
    /// `verdict` is what is thought of the line (`Judge`): whether a reply is likely to be a success depends on it.
    /// `tag` is the caller's number for the line; it comes back with the lines that answer it. A message line is
    /// dot-stuffed, unless `isWire` says that it is given as it stands on the wire, as in a recording.
    package mutating func submit(_ line: [UInt8], judged verdict: Verdict, tag: Int, isWire: Bool = false) -> SentLine {
        let before = self
        var sent = take(line, verdict, tag: tag, isWire: isWire)
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

    private mutating func take(_ line: [UInt8], _ verdict: Verdict, tag: Int, isWire: Bool) -> SentLine {
        if isInAuth { return submitAuthAnswer(line, tag: tag) }
        if chunkRemaining > 0 {
            if isOfChunk(line) { return submitChunk(line) }
            chunkRemaining = 0
        }
        if isInMessage { return submitMessage(line, verdict, tag: tag, isWire: isWire) }
        return submitCommand(Command(line), verdict, tag: tag)
    }

    /// Whether a line goes into the chunk whose octets are due, and is not a login that the server may well read.
    func isOfChunk(_ line: [UInt8]) -> Bool {
        chunkRemaining > 0 && !(isChunkInDoubt && Redaction.isLogin(line, in: self))
    }

    private mutating func submitCommand(_ command: Command, _ verdict: Verdict, tag: Int) -> SentLine {
        let sent = SentLine(
            role: .command(command), line: command.line, isStuffed: false, verdict: verdict,
            findings: findingsInSending())
        if phase == .connecting { hasTalkedEarly = true }
        noteLogin(command)
        let isLast = command.chunk?.isLast == true
        // Behind others it is not known in which phase the server will read it.
        let place = outstanding.isEmpty ? ServerKnowledge.Place(command.verb, command.line, in: self) : nil
        wait(tag, isLast ? .lastChunk : .command(command.verb), command, verdict, at: place)
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

    private mutating func submitMessage(_ line: [UInt8], _ verdict: Verdict, tag: Int, isWire: Bool) -> SentLine {
        if line == MessageContent.end {
            endMessage(tag: tag)
            return SentLine(role: .endOfData, line: line, isStuffed: false, verdict: .expected, findings: [])
        }
        transaction?.messageOctets += line.count + 2
        return SentLine(
            role: .message, line: isWire ? line : MessageContent.stuffed(line),
            isStuffed: MessageContent.needsStuffing(line), verdict: verdict, findings: [])
    }

    private mutating func submitAuthAnswer(_ line: [UInt8], tag: Int) -> SentLine {
        chunkRemaining = 0
        wait(tag, .authAnswer, Command(line))
        return SentLine(role: .authAnswer, line: line, isStuffed: false, verdict: .expected, findings: [])
    }

    private mutating func submitChunk(_ line: [UInt8]) -> SentLine {
        let isTooLong = line.count + 2 > chunkRemaining
        chunkRemaining = max(0, chunkRemaining - line.count - 2)
        return SentLine(
            role: .chunk, line: line, isStuffed: false, verdict: .expected, findings: isTooLong ? [.chunkOverrun] : [])
    }

    /// Notes that the final dot is on its way.
    mutating func endMessage(tag: Int) {
        isMessageEnded = true
        wait(tag, .endOfData, Command(MessageContent.end))
        expectRecipientResults(at: outstanding.endIndex - 1)
    }

    private mutating func wait(
        _ tag: Int, _ context: ReplyContext, _ command: Command, _ verdict: Verdict = .expected,
        at place: ServerKnowledge.Place? = nil
    ) {
        // Nothing is answered any more.
        guard phase != .closed else { return }
        outstanding.append(OutstandingCommand(tag: tag, context: context, command: command, verdict, at: place))
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
