import SMTPStandard
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
        submit(line, command(in: line, ending: ending), ending: ending, judged: verdict, tag: tag, isWire: isWire)
    }

    /// Whether the server reads the next line as a command, whatever it is.
    var readsCommand: Bool { !isInMessage && !isInAuth && chunkRemaining == 0 }

    /// A line as the server reads it if it ends now: together with what was sent since the last line end.
    package func whole(_ line: [UInt8], ending: LineEnding = .crlf) -> [UInt8] {
        begun.isEmpty ? line : begun.followed(by: WireLine(bytes: line, ending: ending)).bytes
    }

    /// The same as a command; nil where the server may read no command.
    func command(in line: [UInt8], ending: LineEnding = .crlf) -> Command? {
        readsCommand ? Command(whole(line, ending: ending)) : nil
    }

    /// The same for a line that was read as a command before; nil where it may be none.
    mutating func submit(
        _ line: [UInt8], _ command: Command?, ending: LineEnding, judged verdict: Verdict, tag: Int, isWire: Bool
    ) -> SentLine {
        shortHello = nil
        hasSentNothing = false
        told = ToldFindings()
        if let command, command.isOrdinary, begun.isEmpty, ending == .crlf {
            return submitCommand(command, ending, verdict, nil, tag: tag)
        }
        // Of the text of a message nothing is a secret that is known here.
        if isInMessage, chunkRemaining == 0 {
            return submitMessage(WireLine(bytes: line, ending: ending), verdict, tag: tag, isWire: isWire)
        }
        let wire = WireLine(bytes: line, ending: ending)
        if !isInAuth {
            if isOfChunk(line) { return submitChunk(wire) }
            transfer.abandonChunk()
            if isInMessage { return submitMessage(wire, verdict, tag: tag, isWire: isWire) }
        }
        return submitPiece(wire, verdict, loginContext, tag: tag)
    }

    /// A line that a server reads together with what was sent since the last line end.
    private mutating func submitPiece(
        _ piece: WireLine, _ verdict: Verdict, _ context: LoginContext, tag: Int
    ) -> SentLine {
        let line = begun.followed(by: piece)
        var sent = line.ending.endsLine ? submitWhole(line, verdict, context, tag: tag) : begin(line, verdict)
        let written = sent.redacted(in: context)
        if let written, line.ending.endsLine {
            let secrets = login.keep(line.bytes, written: written, isLogin: sent.isLogin)
            queue.hide(secrets, behind: written, tag: tag)
        }
        sent.redactedWhole = written
        sent.isContinuation = !begun.isEmpty
        sent.findings += Self.findings(for: line.ending)
        (sent.line, sent.ending) = (piece.bytes, piece.ending)
        sent.redacted = begun.redacted(piece.bytes, of: written, mechanism: context.login.mechanism)
        if line.ending.endsLine { begun = BegunLine() } else { begun.add(sent, of: line, tag: tag) }
        return sent
    }

    private mutating func submitWhole(
        _ line: WireLine, _ verdict: Verdict, _ context: LoginContext, tag: Int
    ) -> SentLine {
        if isInAuth { return submitAuthAnswer(line, tag: tag) }
        if isProxyHeader(line.bytes) { return submitProxyHeader(line, verdict) }
        return submitCommand(Command(line.bytes), line.ending, verdict, context, tag: tag)
    }

    /// A line that has no end yet: the server answers nothing, and nothing follows from it.
    private func begin(_ line: WireLine, _ verdict: Verdict) -> SentLine {
        SentLine(
            role: isInAuth ? .authAnswer : .command(Command(line.bytes)), line: line.bytes, ending: line.ending,
            isStuffed: false, verdict: verdict, findings: begun.isEmpty && !isInAuth ? findingsInSending() : [])
    }

    /// What was sent of a line ended with a bare CR, and a reply has come: the server has read it to its end.
    mutating func endBegunLine() {
        guard begun.endsWithReturn, queue.isEmpty, phase != .connecting, phase != .closed else { return }
        let line = WireLine(bytes: Array(begun.octets.dropLast()), ending: .cr)
        let (verdict, tag) = (begun.verdict, begun.tag)
        begun = BegunLine()
        _ = submitWhole(line, verdict, loginContext, tag: tag)
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

    /// Whether a line is a header of the PROXY protocol: the first line of a connection, before the greeting.
    func isProxyHeader(_ line: [UInt8]) -> Bool {
        phase == .connecting && !queue.hasTalkedEarly && Command(line).verb == .proxy
    }

    /// A header of the PROXY protocol was sent, ahead of everything else.
    mutating func noteProxyHeader(_ version: ProxyVersion) {
        hasSentProxyHeader = true
        proxyAnswers.expect(version)
    }

    /// No reply is due to it: a server that awaits it greets then.
    private mutating func submitProxyHeader(_ line: WireLine, _ verdict: Verdict) -> SentLine {
        transfer.beginLine()
        noteProxyHeader(.v1)
        return SentLine(
            role: .command(Command(line.bytes)), line: line.bytes, ending: line.ending, isStuffed: false,
            verdict: verdict, findings: [])
    }

    /// `context` is nil for a command that is ordinary.
    private mutating func submitCommand(
        _ command: Command, _ ending: LineEnding, _ verdict: Verdict, _ context: LoginContext?, tag: Int
    ) -> SentLine {
        transfer.beginLine()
        let sent = SentLine(
            role: .command(command), line: command.line, ending: ending, isStuffed: false, verdict: verdict,
            findings: begun.isEmpty ? findingsInSending() : [])
        if let context {
            login.note(command, in: context)
        } else if login.isBegun {
            login.abandon()
        }
        if command.trimmed.verb == .starttls { security.requested() }
        let chunk = command.chunk
        // After other outstanding commands the phase in which the server reads it is unknown.
        let moment = queue.isEmpty ? moment : nil
        wait(
            OutstandingCommand(
                tag: tag, context: OutstandingCommand.context(of: command), command: command, ending: ending, verdict,
                at: moment))
        expectResultsOfChunk()
        if let chunk, offers("CHUNKING"), phase != .closed { transfer.beginChunk(chunk.size) }
        return sent
    }

    /// Whether a line of the message would end it if it ended with CR LF, or would be its last but for the end.
    func endsMessage(_ line: [UInt8]) -> Bool {
        line == MessageContent.end || transfer.place.following(line, .crlf) == .end
            || transfer.place.following(line, .lf) == .end || transfer.places.following(line, .lf).isEndInDoubt
    }

    /// The message ends with CR LF, a dot and CR LF, and with nothing that only looks like them (RFC 5321 §4.1.1.4).
    private mutating func submitMessage(_ line: WireLine, _ verdict: Verdict, tag: Int, isWire: Bool) -> SentLine {
        let isAtLineStart = transfer.place == .lineStart
        let places = transfer.places.following(line.bytes, line.ending)
        if places.strict == .end {
            transfer.endMessage()
            revision.advance()
            wait(.endOfData(tag: tag))
            expectRecipientResults(at: outstanding.endIndex - 1)
            return SentLine(
                role: .endOfData, line: line.bytes, ending: line.ending, isStuffed: false, verdict: .expected,
                findings: [])
        }
        let isDot = line.bytes == MessageContent.end
        let isStuffed = isAtLineStart && !isDot && MessageContent.needsStuffing(line.bytes)
        // The added dot is not part of the message (RFC 1870 §5).
        transfer.send(octets: line.octets - (isStuffed && isWire ? 1 : 0), upTo: places, tag: tag)
        return SentLine(
            role: .message, line: isStuffed && !isWire ? MessageContent.stuffed(line.bytes) : line.bytes,
            ending: line.ending, isStuffed: isStuffed, verdict: verdict,
            findings: transfer.noteEnding(line.ending) ? [.sentBareLineFeed] : [])
    }

    /// What is to be said of the end of a line.
    private static func findings(for ending: LineEnding) -> [Finding] {
        switch ending {
        case .lf: [.sentBareLineFeed]
        case .cr: [.sentBareReturn]
        case .crlf, .none: []
        }
    }

    private mutating func submitAuthAnswer(_ line: WireLine, tag: Int) -> SentLine {
        transfer.abandonChunk()
        login.answered()
        wait(
            OutstandingCommand(tag: tag, context: .authAnswer, command: Command(line.bytes), ending: line.ending))
        return SentLine(
            role: .authAnswer, line: line.bytes, ending: line.ending, isStuffed: false, verdict: .expected,
            findings: [])
    }

    private mutating func submitChunk(_ line: WireLine) -> SentLine {
        let isTooLong = transfer.sendInChunk(octets: line.octets)
        return SentLine(
            role: .chunk, line: line.bytes, ending: line.ending, isStuffed: false, verdict: .expected,
            findings: isTooLong ? [.chunkOverrun] : [])
    }

    private mutating func wait(_ command: OutstandingCommand) {
        // On a closed connection nothing is answered, and where the roles are reversed replies are sent from here.
        guard phase != .closed, phase != .reversed else { return }
        queue.append(command, isEarly: phase == .connecting)
    }

    /// The recipients of a last chunk are known once everything before it is answered.
    mutating func expectResultsOfChunk() {
        if queue.firstContext?.isOfLastPart == true { expectRecipientResults(at: outstanding.startIndex) }
    }

    /// In LMTP the end of a message is answered once for each accepted recipient (RFC 2033 §4.2), and where PRDR was
    /// asked for, it may be.
    mutating func expectRecipientResults(at index: Int) {
        guard let transaction else { return }
        guard isLMTP else {
            if transaction.asksForResults { queue.mayAnnounce(transaction.acceptedCount, at: index) }
            return
        }
        queue.expectResults(transaction.acceptedCount, at: index)
        revision.advance()
    }

    /// What is so when something is said now.
    var moment: ServerKnowledge.Moment {
        ServerKnowledge.Moment(
            phase: phase, hello: hello, isUnderTLS: isUnderTLS, isAuthenticated: isAuthenticated,
            refusedSize: doubts.refusedSize, sender: transfer.sender)
    }

    /// Where a command would be said now.
    func place(of command: Command) -> ServerKnowledge.Place { ServerKnowledge.Place(command, at: moment) }

    private func findingsInSending() -> [Finding] {
        if queue.isEmpty { return phase == .connecting ? [.talkedBeforeGreeting] : [] }
        return phase == .connecting || offered.hasPipelining ? [] : [.pipelinedWithoutOffer]
    }
}

extension Command {
    /// Whether it is a usual command other than AUTH. It holds no secret, and so nothing about secrets is looked up.
    fileprivate var isOrdinary: Bool { verb != .auth && CommandFacts.isUsual(verb) }
}
