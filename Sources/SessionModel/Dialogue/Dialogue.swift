import SMTPSyntax

/// One live connection: the session, and its transcript.
///
/// This value receives everything that happens on a connection, live, from a script or from a recording, and keeps
/// both in step. What is new in the transcript since the last look is what has to be recorded.
package struct Dialogue: Hashable, Sendable {
    package internal(set) var session = Session()
    /// The session ahead. It includes all outstanding commands but the newest, and holds until a reply is not as
    /// foreseen.
    private var anticipation = Anticipation()
    package internal(set) var transcript: Transcript
    /// How the newest handshake of this connection ended; nil before the first.
    package private(set) var tls: TLSOutcome?
    /// Whether the user says that the server speaks LMTP.
    package private(set) var isLMTPDemanded = false
    /// Whether the times of the entries are known.
    package let hasTimes: Bool
    /// Whether the lines are those of a client that is watched.
    package private(set) var isWatched = false
    /// Where an earlier moment is looked at, how many entries were there then; nil in the present.
    private(set) var horizon: Int?
    /// What is told of the client, each kind once; nil where everything is.
    package var tally: FindingTally?

    /// `keepsSecrets` says that secrets are written down like everything else.
    package init(_ transcript: Transcript = Transcript(), hasTimes: Bool = true, keepsSecrets: Bool = false) {
        self.transcript = transcript
        self.hasTimes = hasTimes
        session.keepsSecrets = keepsSecrets
    }

    /// The judge of lines and commands now; it judges rightly until something is sent or received.
    package var judge: Judge {
        var anticipation = anticipation
        anticipation.follow(session)
        return Judge(session, anticipation)
    }

    /// Whether more may be read from the server.
    package var canTakeMore: Bool { !transcript.isFull }

    /// Sends a line given without its end, and returns the octets to write.
    ///
    /// `isWire` says that a message line is dot-stuffed already, as in a recording or a script.
    package mutating func send(
        _ line: [UInt8], ending: LineEnding = .crlf, isWire: Bool = false, at time: Double
    ) -> [UInt8] {
        send(line, session.command(in: line, ending: ending), ending: ending, isWire: isWire, at: time)
    }

    /// The same for a line that was read as a command before, with what was begun; nil where it may be none.
    mutating func send(
        _ line: [UInt8], _ command: Command?, ending: LineEnding, isWire: Bool, shown: [UInt8]? = nil, at time: Double
    ) -> [UInt8] {
        let wasUnderTLS = session.isUnderTLS
        let verdict = command != nil && ending == .none ? Judge.onPiece : verdict(on: line, command)
        let sent = session.submit(
            line, command, ending: ending, judged: verdict, tag: transcript.count, isWire: isWire)
        let written = session.keepsSecrets ? nil : sent.redacted ?? shown
        transcript.append(
            ClientEntry(
                line: written ?? sent.line,
                style: ClientStyle(
                    kind: Self.kind(of: sent), ending: sent.ending, isStuffed: sent.isStuffed,
                    isRedacted: written != nil, isUnderTLS: wasUnderTLS, verdict: sent.verdict)),
            Self.continuation(of: sent), at: time)
        for finding in sent.findings { add(finding, at: time) }
        return sent.wire
    }

    /// What is thought of a line. For the text of a message, of which there is the most, no session is looked ahead.
    private mutating func verdict(on line: [UInt8], _ command: Command?) -> Verdict {
        if command == nil, let verdict = Judge.verdict(onText: line, in: session) { return verdict }
        anticipation.follow(session)
        return Judge.verdict(on: line, command, in: session, anticipation.session)
    }

    /// Reads bytes from the server, and returns the events.
    @discardableResult
    package mutating func receive(_ bytes: [UInt8], at time: Double) -> [SessionEvent] {
        record(session.receive(bytes), at: time)
    }

    /// The server has closed the connection; `reason` is what the system said, if anything.
    @discardableResult
    package mutating func receiveEOF(_ reason: String = "", at time: Double) -> [SessionEvent] {
        receiveEOF(noting: .closedByServer(reason), at: time)
    }

    /// The same with the note as it was recorded.
    @discardableResult
    mutating func receiveEOF(noting end: Note, at time: Double) -> [SessionEvent] {
        let events = record(session.receiveEOF(), at: time)
        note(end, at: time)
        return events
    }

    /// smtptui has closed the connection; the note is the recorded one where there is one.
    package mutating func close(noting end: Note = .closedByUs, at time: Double) {
        record(session.closed(), at: time)
        note(end, at: time)
    }

    /// A connection has been opened; after an earlier one the session starts over, and the transcript continues.
    ///
    /// `startsWithTLS` says that a handshake comes before the greeting. A recording does not say so: in it the result
    /// of the handshake does.
    package mutating func connect(_ connected: Note, startsWithTLS: Bool = false, at time: Double) {
        // What was learned about the server stays valid in the next session, and what is secret stays so.
        session = session.next
        anticipation = Anticipation()
        tls = nil
        if startsWithTLS { session.awaitTLS() }
        note(connected, at: time)
    }

    /// The TLS handshake is done.
    @discardableResult
    package mutating func secured(_ report: TLSReport, at time: Double) -> [SessionEvent] {
        tls = .secured(report)
        // The unencrypted input came before.
        let events = record(session.secured(), at: time)
        transcript.append(.secured(report), at: time)
        return events
    }

    /// The TLS handshake failed. If the connection is open, the session continues unencrypted.
    package mutating func handshakeFailed(_ failure: TLSFailure, at time: Double) {
        tls = .failed(failure)
        transcript.append(.failed(failure), at: time)
        guard failure.isOpen else { return session.lostInHandshake() }
        // What is said of a client that is watched is said to someone who cannot close the connection.
        record(session.handshakeFailed().filter { !(isWatched && $0 == .finding(.handshakeFailed)) }, at: time)
    }

    package mutating func note(_ note: Note, at time: Double) {
        // What was learned about another server says nothing of the one that is tried.
        if note.id == Note.otherServerID || note.id == Note.tryingID { session.server = ServerKnowledge() }
        if note.id == Note.lmtp.id {
            isLMTPDemanded = true
            session.demandLMTP()
        }
        if note.id == Note.watchedID { isWatched = true }
        if note.id == Note.proxyHeaderID { session.noteProxyHeader(.v1) }
        if note.id == Note.binaryHeaderID { session.noteProxyHeader(.v2) }
        if note.id == Note.standardErrorID || note.id == Note.prefaceID { session.isByCommand = true }
        transcript.append(session.keepsSecrets ? note : note.without(session.login.secrets), at: time)
    }

    /// Adds a finding of a caller that sees more than the lines, such as the server of the connection.
    package mutating func add(_ finding: Finding, at time: Double) {
        guard tally?.isNews(finding) != false else { return }
        transcript.append(finding, at: time)
    }

    /// The dialogue at an earlier moment: its session and newest replies are those of then. What came after is still in
    /// the transcript, for those who look at an entry by its number.
    package func at(_ moment: PastMoment) -> Dialogue {
        var then = self
        then.session = moment.session
        then.anticipation = Anticipation()
        then.tls = moment.tls
        then.horizon = moment.count
        return then
    }

    /// How many entries are there: at an earlier moment, how many were there then.
    package var end: Int { min(horizon ?? .max, transcript.count) }

    @discardableResult
    mutating func record(_ events: [SessionEvent], at time: Double) -> [SessionEvent] {
        anticipation.followIfNeeded(session)
        let wasFull = transcript.isFull
        for event in events {
            switch event {
            case .line(let line): transcript.append(line, at: time)
            case .lines(let lines): transcript.append(lines, at: time)
            case .finding(let finding): add(finding, at: time)
            case .phase(let from, let to):
                transcript.appendPhase(from: from, to: to, at: time)
            case .reply: break
            }
        }
        if transcript.isFull && !wasFull { note(isWatched ? .fullWatched : .full, at: time) }
        return events
    }

    private static func continuation(of sent: SentLine) -> ExchangeIndex.Continuation {
        switch sent.role {
        case .command, .authAnswer: sent.isContinuation ? .rest : .begins
        case .message: .message
        case .endOfData: .endOfMessage
        case .chunk: .chunk
        }
    }

    private static func kind(of sent: SentLine) -> ClientEntry.Kind {
        switch sent.role {
        case .command where sent.isHidden: .authAnswer
        case .command(let command): .command(command.verb)
        case .message, .endOfData, .chunk: .data
        case .authAnswer: .authAnswer
        }
    }
}
