import SMTPSyntax

// What is typed goes out; nothing here moves the phase.
extension Session {
    /// Takes a line without its end, says what it is, and returns the octets to write.
    ///
    /// `verdict` is what is thought of the line (`Judge`): whether a reply is likely to be a success depends on it.
    /// `tag` is the caller's number for the line; it comes back with the lines that answer it. A message line is
    /// dot-stuffed, unless `isWire` says that it is given as it stands on the wire, as in a recording.
    package mutating func submit(_ line: [UInt8], judged verdict: Verdict, tag: Int, isWire: Bool = false) -> SentLine {
        let context = loginContext
        var sent = take(line, verdict, context, tag: tag, isWire: isWire)
        sent.redacted = sent.redacted(in: context)
        if let written = sent.redacted {
            let secrets = login.keep(sent.line, written: written, isLogin: sent.isLogin)
            queue.hide(secrets, behind: written, tag: tag)
        }
        return sent
    }

    private mutating func take(
        _ line: [UInt8], _ verdict: Verdict, _ context: LoginContext, tag: Int, isWire: Bool
    ) -> SentLine {
        if isInAuth { return submitAuthAnswer(line, tag: tag) }
        if isOfChunk(line) { return submitChunk(line) }
        transfer.abandonChunk()
        if isInMessage { return submitMessage(line, verdict, tag: tag, isWire: isWire) }
        return submitCommand(Command(line), verdict, context, tag: tag)
    }

    /// Whether a line goes into the chunk whose octets are due, and is not a login that the server may well read.
    func isOfChunk(_ line: [UInt8]) -> Bool {
        chunkRemaining > 0 && !(isChunkInDoubt && Redaction.isLogin(line, in: loginContext))
    }

    /// Whether the server may take what is typed for commands although octets of a chunk are due: the BDAT is answered,
    /// which it must not be before all of them are read (RFC 3030 §2), or will be refused, or waits behind AUTH.
    private var isChunkInDoubt: Bool {
        guard !queue.hasLogin, let last = outstanding.last else { return true }
        return !last.verdict.foreseesSuccess
    }

    private mutating func submitCommand(
        _ command: Command, _ verdict: Verdict, _ context: LoginContext, tag: Int
    ) -> SentLine {
        let sent = SentLine(
            role: .command(command), line: command.line, isStuffed: false, verdict: verdict,
            findings: findingsInSending())
        login.note(command, in: context)
        let isLast = command.chunk?.isLast == true
        // After others it is not known in which phase the server will read it.
        let place = outstanding.isEmpty ? place(of: command.verb, command.line) : nil
        wait(
            OutstandingCommand(
                tag: tag, context: isLast ? .lastChunk : .command(command.verb), command: command, verdict, at: place))
        expectResultsOfChunk()
        if let chunk = command.chunk, offers("CHUNKING"), phase != .closed { transfer.beginChunk(chunk.size) }
        return sent
    }

    private mutating func submitMessage(_ line: [UInt8], _ verdict: Verdict, tag: Int, isWire: Bool) -> SentLine {
        if line == MessageContent.end {
            transfer.endMessage()
            wait(.endOfData(tag: tag))
            expectRecipientResults(at: outstanding.endIndex - 1)
            return SentLine(role: .endOfData, line: line, isStuffed: false, verdict: .expected, findings: [])
        }
        transfer.send(octets: line.count + 2)
        return SentLine(
            role: .message, line: isWire ? line : MessageContent.stuffed(line),
            isStuffed: MessageContent.needsStuffing(line), verdict: verdict, findings: [])
    }

    private mutating func submitAuthAnswer(_ line: [UInt8], tag: Int) -> SentLine {
        transfer.abandonChunk()
        wait(OutstandingCommand(tag: tag, context: .authAnswer, command: Command(line)))
        return SentLine(role: .authAnswer, line: line, isStuffed: false, verdict: .expected, findings: [])
    }

    private mutating func submitChunk(_ line: [UInt8]) -> SentLine {
        let isTooLong = transfer.sendInChunk(octets: line.count + 2)
        return SentLine(
            role: .chunk, line: line, isStuffed: false, verdict: .expected, findings: isTooLong ? [.chunkOverrun] : [])
    }

    private mutating func wait(_ command: OutstandingCommand) {
        // Nothing is answered any more.
        guard phase != .closed else { return }
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
