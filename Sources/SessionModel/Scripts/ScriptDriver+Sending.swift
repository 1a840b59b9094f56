import SMTPStandard
import SMTPSyntax

// What is sent next.
extension ScriptDriver {
    /// Sends the next part, and with `--pipeline` those after it that may go along.
    mutating func sendSteps(in dialogue: inout Dialogue, at time: Double) -> [UInt8] {
        let isGroup = pipelines || isWrittenGroup(from: upcoming)
        let isOffered = dialogue.session.offers("PIPELINING")
        if isGroup && !isOffered && !keepsGroups { noteThatItWaits(in: &dialogue, at: time) }
        var bytes: [UInt8] = []
        // The end of a message can begin a group that is written.
        var place: CommandFact.GroupPlace? =
            isGroup || dialogue.session.isInMessage ? place(of: upcoming, in: dialogue.session) : .alone
        while let here = place {
            sendPart(here, to: &bytes, in: &dialogue, at: time)
            let goesOn = isWrittenGroup(from: upcoming - 1)
            let mayGoOn = isOffered || keepsGroups && goesOn
            place = mayGoOn ? placeInGroup(dialogue.session, isWritten: goesOn) : nil
        }
        return bytes
    }

    /// Sends a header of the PROXY protocol, which goes ahead of the greeting: that is what answers it. Nil where the script
    /// does not begin with one.
    mutating func sendProxyHeader(in dialogue: inout Dialogue, at time: Double) -> [UInt8]? {
        guard upcoming == 0, dialogue.session.phase == .connecting, script.greeting.isEmpty, !isStopped, available > 0,
            script.steps.login(at: 0) == nil, Command(script.steps.line(at: 0)).verb == .proxy
        else { return nil }
        sent.removeAll()
        var bytes: [UInt8] = []
        sendPart(.alone, to: &bytes, in: &dialogue, at: time)
        return bytes
    }

    /// Whether the script says that a step and the next one are sent as a group.
    func isWrittenGroup(from step: Int) -> Bool {
        step < script.steps.count && script.steps.binding(at: step) == .group
    }

    /// Sends the next step, and those after it that the server does not answer one by one.
    private mutating func sendPart(
        _ place: CommandFact.GroupPlace, to bytes: inout [UInt8], in dialogue: inout Dialogue, at time: Double
    ) {
        let tag = dialogue.transcript.count
        let start = bytes.count
        sendLines(to: &bytes, in: &dialogue, at: time)
        played?.begin(upcoming - 1)
        // An unfinished message, chunk or line has no reply.
        let isWhole = !dialogue.session.isInMessage && dialogue.session.chunkRemaining == 0
        sent.append(
            SentSteps.Part(
                step: upcoming - 1, tag: tag, octets: bytes.count - start,
                mayBeFollowed: isWhole && Self.mayBeFollowed(place)))
    }

    /// Sends more of a chunk, of which only the beginning had come when that was sent.
    mutating func continueChunk(in dialogue: inout Dialogue, at time: Double) -> [UInt8] {
        var bytes: [UInt8] = []
        sendLines(to: &bytes, in: &dialogue, at: time)
        sent.extendNewest(to: upcoming - 1, by: bytes.count)
        return bytes
    }

    /// Sends the next step, and those that have no reply of their own.
    private mutating func sendLines(to bytes: inout [UInt8], in dialogue: inout Dialogue, at time: Double) {
        var isOfChunk = false
        repeat {
            isOfChunk = dialogue.session.chunkRemaining > 0
            bytes += dialogue.sendNoting(
                script.steps.line(at: upcoming), ending: script.steps.ending(at: upcoming), isWire: true,
                shown: script.steps.shown(at: upcoming), at: time)
            upcoming += 1
        } while belongsToPart(in: dialogue.session, after: isOfChunk)
    }

    /// Whether the next step is sent with the one before, because that has no reply of its own.
    ///
    /// `isOfChunk` says that the one before was of a chunk: with the octets of that its part is whole, also without a
    /// line end.
    private func belongsToPart(in session: Session, after isOfChunk: Bool) -> Bool {
        upcoming < available && !isAtControl && script.steps.login(at: upcoming) == nil
            && !script.steps.isReconnect(at: upcoming) && !isWithheld(upcoming, session)
            && !(session.isEndInDoubt && awaitsReply(to: upcoming - 1))
            && (session.isInMessage || session.chunkRemaining > 0 || isUnfinished(upcoming - 1) && !isOfChunk
                || script.steps.binding(at: upcoming - 1) == .octets)
    }

    /// Whether the script expects a reply to a dot that only some servers read as the end of the message, or may still do
    /// so.
    func awaitsReply(to step: Int) -> Bool {
        step >= 0 && script.steps.isMessage(at: step) && (!script.steps.expected(at: step).isEmpty || !isSettled(step))
    }

    /// Whether a step has no end, and the script expects nothing before that comes.
    private func isUnfinished(_ step: Int) -> Bool {
        !script.steps.ending(at: step).endsLine && script.steps.expected(at: step).isEmpty
    }

    /// AUTH where bytes of a chunk are due; the reply to BDAT does not come before these.
    func loginInChunk(_ session: Session) -> WantedLogin? {
        guard !isStopped, upcoming < available, session.chunkRemaining > 0 else { return nil }
        return script.steps.login(at: upcoming)
    }

    /// Whether a step is not sent: it would give a message away in safe mode, or send a secret that was to go through
    /// TLS and would not.
    func isWithheld(_ step: Int, _ session: Session) -> Bool {
        isSafe && SafeMode.stops(script.steps.line(at: step), in: session)
            || session.isTLSMissing && !means.mayGoInClear && Self.isOfLogin(script.steps.line(at: step), in: session)
    }

    /// Whether a line, sent now, is part of authentication or contains a secret. EXTERNAL and ANONYMOUS have none.
    private static func isOfLogin(_ line: [UInt8], in session: Session) -> Bool {
        if session.isInAuth { return line != [UInt8(ascii: "*")] }
        let whole = session.whole(line)
        guard !session.isInMessage, !session.isOfChunk(line), Redaction.isLogin(whole, in: session.loginContext) else {
            return false
        }
        return Command(whole).login.map { !WantedLogin($0).needs.isEmpty } ?? true
    }

    mutating func withhold(_ step: Int, in dialogue: inout Dialogue, at time: Double) -> DriverStep {
        if isSafe, SafeMode.stops(script.steps.line(at: step), in: dialogue.session) {
            dialogue.note(.safe(Command(dialogue.session.whole(script.steps.line(at: step))).trimmed.verb), at: time)
            stop(.over)
            return .done(.over)
        }
        complain(
            script.steps.lineNumber(at: step), "the line was not sent: \(ScriptMeans.tlsMissing)", .loginRefused,
            .cleartext)
        stop(.over)
        return .done(.over)
    }

    /// Whether the server wants message text where the script goes on with a command, as when DATA was refused before.
    func isTextMissing(_ session: Session) -> Bool {
        guard session.isInMessage, !session.isEndInDoubt, sent.oldest == nil, 0 < upcoming, upcoming < available else {
            return false
        }
        return !script.steps.isReconnect(at: upcoming) && !script.steps.isMessage(at: upcoming)
            && !script.steps.isMessage(at: upcoming - 1)
            && script.steps.login(at: upcoming) == nil
    }

    /// What the server waits for where the next line is something else; nil where that can be sent.
    func wrongPlace(_ session: Session) -> String? {
        if isTextMissing(session) { return "the text of a message" }
        return isAnswerMissing(session) ? "an answer to AUTH" : nil
    }

    /// Whether the server asks for an answer to AUTH where the recording went on with a command.
    private func isAnswerMissing(_ session: Session) -> Bool {
        guard keepsGroups, session.isInAuth, sent.oldest == nil, upcoming < available else { return false }
        return script.steps.login(at: upcoming) == nil && CommandFacts.isKnown(verb(at: upcoming))
    }

    private func verb(at step: Int) -> Verb { Command(script.steps.line(at: step)).trimmed.verb }

    /// Message text is sent only after 354; when that did not come, the lines up to the dot are passed over. So is the
    /// line of a recording that cancels an authentication which the server has refused.
    mutating func skipMessageThatIsNotWanted(_ session: Session) {
        guard !session.isInMessage else { return }
        if keepsGroups, !session.isInAuth, 0 < upcoming, upcoming < available, verb(at: upcoming - 1) == .auth,
            script.steps.line(at: upcoming) == [UInt8(ascii: "*")]
        {
            upcoming += 1
        }
        while upcoming < script.steps.count, script.steps.isMessage(at: upcoming) { upcoming += 1 }
    }
}
