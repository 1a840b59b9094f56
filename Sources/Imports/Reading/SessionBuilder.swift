import SMTPStandard
import SMTPSyntax
import SessionModel

/// Puts the events of one session together, and knows what the next line can be.
struct SessionBuilder {
    private(set) var events: [RecordedEvent] = []
    private(set) var secrets = PasteSecrets()
    /// Whether message text is due.
    private(set) var isInMessage = false
    /// Whether the answer to a challenge is due.
    private(set) var isInLogin = false
    /// The lines that wait for a reply.
    private(set) var outstanding = 0
    private(set) var hasClient = false
    private(set) var hasServer = false
    /// The newest line of the server while it is the newest line of all.
    private(set) var openReply: ReplyLine?
    /// The newest line of the client, where it is not a command that is known.
    private var unknownLine: Int?
    /// How often the newest line went on.
    private(set) var rests = 0
    /// Whether the newest line was cut.
    private(set) var isLastCut = false
    fileprivate var isUnderTLS = false
    /// Whether STARTTLS was sent, and whether it was accepted.
    private var startTLS = StartTLS.none
    private var folding = NoteFolding()
    /// What the text says of the handshake, and where that is among the events.
    private var tls = ReportedTLS()
    private var tlsPlace: Int?
    /// Whether the text has the octets after BDAT.
    private let hasChunks: Bool
    private let beginsUnderTLS: Bool
    private let marksTLS: Bool

    init(_ dialect: Dialect = .bare) {
        hasChunks = dialect.isScript
        beginsUnderTLS = dialect.isUnderTLS
        marksTLS = dialect.marksTLS
    }

    private enum StartTLS {
        case none, sent, accepted
    }

    /// Whether a line of the server begins another session: a greeting where nothing was asked.
    func isGreeting(_ line: [UInt8]) -> Bool {
        hasClient && outstanding == 0 && openReply?.isLast != false && ReplyLine(line)?.code == 220
    }

    mutating func addClient(_ line: [UInt8], ending: LineEnding = .crlf, isUnderTLS: Bool = false) {
        secure(isUnderTLS || beginsUnderTLS || startTLS == .accepted && !marksTLS)
        reopen()
        (hasClient, openReply, isLastCut) = (true, nil, false)
        if isInMessage {
            if line == MessageContent.end { (isInMessage, outstanding) = (false, outstanding + 1) }
            return append(.client(WireLine(bytes: line, ending: ending), at: 0))
        }
        outstanding += 1
        let isAnswer = isInLogin || isLoneAnswer(line)
        let cut = isAnswer ? secrets.cut(answer: line) : secrets.cut(command: line) ?? line
        isInLogin = false
        isLastCut = cut != line
        if Command(line).trimmed.verb == .starttls { startTLS = .sent }
        append(.client(WireLine(bytes: cut, ending: ending), at: 0))
        unknownLine = isLastCut || CommandFacts.isKnown(Command(line).trimmed.verb) ? nil : events.count - 1
        if !hasChunks, Command(line).chunk.map({ $0.size > 0 }) == true { add(.missingMessage) }
    }

    /// Whether a line is an answer by its looks; the challenge may be in front of the text.
    private func isLoneAnswer(_ line: [UInt8]) -> Bool {
        AnswerShape.isLikely(ASCII.trimmed(line[...])) && !CommandFacts.isKnown(Command(line).trimmed.verb)
    }

    mutating func addServer(_ line: [UInt8], isUnderTLS: Bool = false) {
        secure(isUnderTLS || beginsUnderTLS)
        let reply = ReplyLine(line)
        if isInMessage, let reply, reply.code != 421 { endMessage() }
        if let reply { cutUnknownLine(before: reply.code) }
        // A program may leave out the answer.
        if isInLogin, let reply, reply.code != 421 { addClient([]) }
        (hasServer, openReply, isLastCut) = (true, reply, false)
        append(.server(WireLine(bytes: line, ending: .crlf), at: 0))
        guard let reply, reply.isLast else { return }
        outstanding = max(0, outstanding - 1)
        (isInMessage, isInLogin) = (reply.code == 354, reply.code == 334)
        if startTLS == .sent { startTLS = reply.code == 220 ? .accepted : .none }
    }

    /// What got a reply to an authentication was an answer.
    private mutating func cutUnknownLine(before code: ReplyCode) {
        defer { unknownLine = nil }
        guard let place = unknownLine, [235, 334, 535].contains(code), case .client(let line, let time) = events[place]
        else { return }
        let cut = WireLine(bytes: secrets.cut(answer: line.bytes), ending: line.ending)
        events[place] = .client(cut, at: time)
    }

    /// A log may leave out the message, and its dot.
    private mutating func endMessage() {
        add(.missingMessage)
        append(.client(MessageContent.endLine, at: 0))
        outstanding += 1
    }

    /// The rest of the newest line, which was wrapped.
    mutating func addRest(_ text: [UInt8], isSpaced: Bool) {
        func joined(_ line: WireLine) -> WireLine {
            WireLine(bytes: line.bytes + (isSpaced ? [0x20] : []) + text, ending: line.ending)
        }
        rests += 1
        switch events.last {
        case .client(let line, let time): events[events.count - 1] = .client(joined(line), at: time)
        case .server(let line, let time): events[events.count - 1] = .server(joined(line), at: time)
        case .note, .tls, .finding, nil: break
        }
    }

    /// A line that is in no session.
    mutating func add(_ note: Note, isOutcome: Bool = false) {
        if folding.keeps(isOutcome: isOutcome) { events.append(.note(note, at: 0)) }
    }

    private mutating func append(_ event: RecordedEvent) {
        endNotes()
        rests = 0
        events.append(event)
    }

    /// The session has ended: the handshake that the text reports, and how many notes were left out.
    mutating func finish() {
        secure(startTLS == .accepted && tls.isEstablished)
        if tlsPlace == nil { tellTLS() }
        endNotes()
    }

    private mutating func endNotes() {
        if let left = folding.end() { events.append(.note(.leftOut(left), at: 0)) }
    }
}

// TLS, as the program reports it.
extension SessionBuilder {
    /// A line of the program. What says nothing is left out, and what it says of TLS is kept in the event of the handshake.
    mutating func addRemark(_ line: ArraySlice<UInt8>, as note: (ArraySlice<UInt8>) -> Note) {
        let line = PasteNoise.withoutMeter(line)
        let isTold = tls.hear(line)
        guard isTold || !PasteNoise.isNoise(line) else { return }
        add(note(ASCII.trimmed(line)), isOutcome: isTold || PasteOutcome.isOutcome(line))
        if isTold { tellTLS() }
    }

    /// The same for a line that is not kept, because it follows from the session.
    mutating func hear(_ line: ArraySlice<UInt8>) { if tls.hear(line) { tellTLS() } }

    private mutating func tellTLS() {
        if let tlsPlace {
            guard case .tls(.secured, _) = events[tlsPlace] else { return }
            events[tlsPlace] = .tls(.secured(tls.report), at: 0)
        } else if let reason = tls.failure, startTLS == .accepted {
            startTLS = .none
            append(.tls(.failed(TLSFailure(reason, isOpen: false, chain: tls.chain)), at: 0))
            tlsPlace = events.count - 1
        }
    }

    /// A session that continues after its handshake failed is open.
    private mutating func reopen() {
        guard let tlsPlace, case .tls(.failed(let failure), _) = events[tlsPlace] else { return }
        events[tlsPlace] = .tls(.failed(TLSFailure(failure.reason, isOpen: true, chain: failure.chain)), at: 0)
    }

    /// The session is under TLS from here on, as a mark or a report of the program says.
    mutating func secure(_ isSecured: Bool) {
        let isReported = tls.isEstablished && startTLS != .sent && !marksTLS
        guard isSecured || isReported, !isUnderTLS else { return }
        (isUnderTLS, startTLS) = (true, .none)
        append(.tls(.secured(tls.report), at: 0))
        tlsPlace = events.count - 1
    }
}
