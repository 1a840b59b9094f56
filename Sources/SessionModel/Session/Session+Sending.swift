import SMTPSyntax

// Sending; nothing here changes the phase.
extension Session {
    /// Classifies a line without its ending, and returns the bytes to write.
    ///
    /// `verdict` comes from `Judge`: whether a reply is likely to be a success depends on it.
    /// `tag` is the caller's number for the line; it comes back with the lines that answer it. A message line is
    /// dot-stuffed, unless `isWire` says that it is given as it is on the wire, as in a recording.
    ///
    ///     submit([0x61, 0x0A, 0x62], ending: .none, judged: .expected, tag: 2)    // three octets, nothing after them
    package mutating func submit(
        _ line: [UInt8], ending: LineEnding = .crlf, judged verdict: Verdict, tag: Int, isWire: Bool = false
    ) -> SentLine {
        let context = loginContext
        told = ToldFindings()
        shortHello = nil
        hasSentNothing = false
        var sent = take(WireLine(bytes: line, ending: ending), verdict, context, tag: tag, isWire: isWire)
        sent.redacted = sent.redacted(in: context)
        if let written = sent.redacted {
            let secrets = login.keep(sent.line, written: written, isLogin: sent.isLogin)
            queue.hide(secrets, behind: written, tag: tag)
        }
        return sent
    }

    private mutating func take(
        _ line: WireLine, _ verdict: Verdict, _ context: LoginContext, tag: Int, isWire: Bool
    ) -> SentLine {
        if isInAuth { return submitAuthAnswer(line, tag: tag) }
        if isOfChunk(line.bytes) { return submitChunk(line) }
        transfer.abandonChunk()
        if isInMessage { return submitMessage(line, verdict, tag: tag, isWire: isWire) }
        return submitCommand(line, verdict, context, tag: tag)
    }

    /// Whether a line goes into the chunk that is due, and is not an AUTH that the server may read as a command.
    func isOfChunk(_ line: [UInt8]) -> Bool {
        chunkRemaining > 0 && !(isChunkInDoubt && Redaction.isLogin(line, in: loginContext))
    }

    /// Whether the server may read lines as commands although bytes of a chunk are due: it has answered BDAT, which it
    /// must not do before it has read all of them (RFC 3030 §2), or it will refuse BDAT, or BDAT follows AUTH.
    private var isChunkInDoubt: Bool {
        guard !queue.hasLogin, let last = outstanding.last else { return true }
        return !last.verdict.foreseesSuccess
    }

    private mutating func submitCommand(
        _ line: WireLine, _ verdict: Verdict, _ context: LoginContext, tag: Int
    ) -> SentLine {
        let command = Command(line.bytes)
        transfer.beginLine()
        let sent = SentLine(
            role: .command(command), line: command.line, ending: line.ending, isStuffed: false, verdict: verdict,
            findings: findingsInSending())
        login.note(command, in: context)
        if command.trimmed.verb == .starttls { security.requested() }
        let isLast = command.chunk?.isLast == true
        // After other outstanding commands the phase in which the server reads it is unknown.
        let place = outstanding.isEmpty ? place(of: command.verb, command.line) : nil
        wait(
            OutstandingCommand(
                tag: tag, context: isLast ? .lastChunk : .command(command.verb), command: command, ending: line.ending,
                verdict, at: place))
        expectResultsOfChunk()
        if let chunk = command.chunk, offers("CHUNKING"), phase != .closed { transfer.beginChunk(chunk.size) }
        return sent
    }

    /// The message ends with CR LF, a dot and CR LF, and with nothing that only looks like them (RFC 5321 §4.1.1.4).
    private mutating func submitMessage(_ line: WireLine, _ verdict: Verdict, tag: Int, isWire: Bool) -> SentLine {
        let isAtLineStart = transfer.isAtLineStart
        if line == MessageContent.endLine && isAtLineStart {
            transfer.endMessage()
            wait(.endOfData(tag: tag))
            expectRecipientResults(at: outstanding.endIndex - 1)
            return SentLine(
                role: .endOfData, line: line.bytes, ending: .crlf, isStuffed: false, verdict: .expected, findings: [])
        }
        let isDot = line.bytes == MessageContent.end
        let isStuffed = isAtLineStart && !isDot && MessageContent.needsStuffing(line.bytes)
        // The added dot is not part of the message (RFC 1870 §5).
        transfer.send(octets: line.wire.count - (isStuffed && isWire ? 1 : 0), ending: line.ending)
        return SentLine(
            role: .message, line: isStuffed && !isWire ? MessageContent.stuffed(line.bytes) : line.bytes,
            ending: line.ending, isStuffed: isStuffed, verdict: verdict, findings: [])
    }

    private mutating func submitAuthAnswer(_ line: WireLine, tag: Int) -> SentLine {
        transfer.abandonChunk()
        wait(
            OutstandingCommand(tag: tag, context: .authAnswer, command: Command(line.bytes), ending: line.ending))
        return SentLine(
            role: .authAnswer, line: line.bytes, ending: line.ending, isStuffed: false, verdict: .expected,
            findings: [])
    }

    private mutating func submitChunk(_ line: WireLine) -> SentLine {
        let isTooLong = transfer.sendInChunk(octets: line.wire.count)
        return SentLine(
            role: .chunk, line: line.bytes, ending: line.ending, isStuffed: false, verdict: .expected,
            findings: isTooLong ? [.chunkOverrun] : [])
    }

    private mutating func wait(_ command: OutstandingCommand) {
        // On a closed connection nothing is answered; nor is a line before its end.
        guard phase != .closed, command.ending != .none else { return }
        queue.append(command, isEarly: phase == .connecting)
    }

    /// The recipients of a last chunk are known once everything before it is answered.
    mutating func expectResultsOfChunk() {
        if outstanding.first?.context == .lastChunk { expectRecipientResults(at: outstanding.startIndex) }
    }

    /// In LMTP the end of a message is answered once for each accepted recipient (RFC 2033 §4.2).
    mutating func expectRecipientResults(at index: Int) {
        if isLMTP, let transaction { queue.expectResults(transaction.acceptedCount, at: index) }
    }

    /// Where a command would be said now.
    func place(of verb: Verb, _ line: [UInt8]) -> ServerKnowledge.Place {
        ServerKnowledge.Place(
            verb, line, in: phase, hello: hello, isUnderTLS: isUnderTLS, isAuthenticated: isAuthenticated,
            refusedSize: doubts.refusedSize, sender: transaction?.sender)
    }

    private func findingsInSending() -> [Finding] {
        if phase == .connecting && outstanding.isEmpty { return [.talkedBeforeGreeting] }
        let isWaiting = !outstanding.isEmpty && phase != .connecting
        return isWaiting && !offers("PIPELINING") ? [.pipelinedWithoutOffer] : []
    }
}
