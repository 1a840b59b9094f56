import SessionModel

/// Plays a script against a server: what to send next, whether a reply was expected, and how it all ended.
///
/// A value without input or output, like `Session`: the caller writes what `advance` asks for and tells what came.
struct ScriptPlayer {
    /// What the caller has to do.
    enum Action: Hashable {
        case write([UInt8])
        /// Wait for the server; `receive`, `ended` or `timedOut` comes next.
        case read
        /// Make the TLS handshake; `secured` or `handshakeFailed` comes next.
        case startTLS
        case finish
    }

    /// An expectation that was not met, or a refusal that nobody expected.
    struct Complaint: Hashable {
        /// The line of the script; 0 for the end of it.
        let lineNumber: Int
        let text: String
    }

    var dialogue = Dialogue()
    private(set) var complaints: [Complaint] = []
    let script: Script
    let logins: ScriptLogins
    private let keepsGoing: Bool
    /// The lines ahead of the script, while they are sent.
    private var opening: StartTLSOpening?
    /// The step before which TLS must be on; nil when it need not be.
    private var demandsTLSAt: Int?
    private(set) var next = 0
    /// The step whose replies are awaited, -1 for the greeting; nil when none are.
    private var asked: Int? = -1
    private(set) var replies: [(reply: Reply, context: ReplyContext)] = []
    private var statuses: Set<ExitStatus> = []
    var isStopped = false
    /// The login that the step carries out.
    var walk: Walk?
    /// When the awaited reply was asked for, or the last one came.
    private var waitingSince = 0.0

    init(
        _ script: Script, keepsGoing: Bool, opening: StartTLSOpening? = nil, logins: ScriptLogins = ScriptLogins()
    ) {
        self.script = script
        self.logins = logins
        self.keepsGoing = keepsGoing
        // A script that does the same itself, such as a printed transcript, is left to do it.
        self.opening = script.beginsWithStartTLS ? nil : opening
        demandsTLSAt = opening != nil && script.beginsWithStartTLS ? 2 : nil
    }

    var status: ExitStatus { .gravest(statuses) }

    mutating func connected(_ note: Note, at time: Double) {
        dialogue.connect(note, at: time)
        waitingSince = time
    }

    /// The connection could not be opened.
    mutating func failed(_ reason: String, at time: Double) {
        dialogue.note(.failed(reason), at: time)
    }

    /// The next thing to do.
    mutating func advance(at time: Double) -> Action {
        if let asked {
            if isWaiting { return .read }
            if !isStopped, let action = goOnWithLogin(at: time) {
                waitingSince = time
                return action
            }
            judge(asked)
            self.asked = nil
        }
        if dialogue.session.phase == .tlsHandshake && !isStopped { return .startTLS }
        if !isStopped, let action = open(at: time) { return action }
        skipMessageThatIsNotWanted()
        guard !isStopped, next < script.steps.count else { return .finish }
        guard dialogue.session.phase != .closed else {
            complain(script.steps[next].lineNumber, "the session is over; this was not sent", .noConnection)
            return .finish
        }
        if let demandsTLSAt, next >= demandsTLSAt, !dialogue.session.isUnderTLS {
            handshakeFailed(TLSFailure("The server refused STARTTLS.", isOpen: true), at: time)
            return .finish
        }
        if let login = script.steps[next].login { return begin(login, at: time) }
        return .write(sendSteps(at: time))
    }

    /// What goes ahead of the script; nil when the script may go on.
    private mutating func open(at time: Double) -> Action? {
        // Its replies are no part of what the script expects.
        if opening != nil { replies = [] }
        switch opening?.next(in: dialogue.session) {
        case nil: return nil
        case .wait: return .read
        case .send(let line):
            waitingSince = time
            return .write(dialogue.send(Array(line.utf8), at: time))
        case .done:
            opening = nil
            return nil
        case .fail(let failure):
            handshakeFailed(failure, at: time)
            return .finish
        }
    }

    mutating func secured(_ report: TLSReport, at time: Double) {
        for event in dialogue.secured(report, at: time) { take(event) }
        waitingSince = time
    }

    /// Without TLS nothing more is sent.
    mutating func handshakeFailed(_ failure: TLSFailure, at time: Double) {
        dialogue.handshakeFailed(failure, at: time)
        // The step that asked for it is the one before the next.
        let line = next > 0 ? script.steps[next - 1].lineNumber : 0
        complain(line, failure.sentence, .protocolViolation)
        isStopped = true
        asked = nil
    }

    /// Octets came from the server.
    mutating func receive(_ bytes: [UInt8], at time: Double) {
        for event in dialogue.receive(bytes, at: time) {
            take(event)
            if case .reply = event { waitingSince = time }
        }
        if !dialogue.canTakeMore { stop("the server sent more than can be kept", .protocolViolation) }
    }

    /// The connection is gone; `reason` is what the system said.
    mutating func ended(_ reason: String, at time: Double) {
        if dialogue.session.phase == .tlsHandshake && !isStopped { handshakeFailed(.closed, at: time) }
        let wasClosed = dialogue.session.phase == .closed
        let isWaited = isWaiting
        let isBeforeGreeting = dialogue.session.phase == .connecting
        for event in dialogue.receiveEOF(reason, at: time) { take(event) }
        if !wasClosed && (isWaited || next < script.steps.count) {
            let place = isBeforeGreeting ? " before its greeting" : ""
            stop("the server closed the connection\(place)\(reason.isEmpty ? "" : ": \(reason)")", .noConnection)
        }
        isStopped = true
    }

    /// The deadline of the reply has passed.
    mutating func timedOut(seconds: Int, at time: Double) {
        let isSilent = dialogue.session.isSilentInClear
        stop(isSilent ? Note.noGreeting(within: seconds) : "no whole reply within \(seconds) s", .noConnection)
        dialogue.close(at: time)
    }

    /// The script is at its end; the connection is being closed.
    mutating func close(at time: Double) {
        if dialogue.session.phase != .closed { dialogue.close(at: time) }
    }

    /// When the reply that is awaited has to be whole, given how many seconds one may take.
    func deadline(after seconds: Double) -> Double { waitingSince + seconds }

    private var isWaiting: Bool {
        let session = dialogue.session
        return session.phase != .closed && session.phase != .tlsHandshake
            && (session.phase == .connecting || !session.outstanding.isEmpty)
    }

    private mutating func take(_ event: SessionEvent) {
        switch event {
        case .reply(let reply, let context): if context != .unasked { replies.append((reply, context)) }
        case .finding(let finding) where finding.isGrave && finding.by == .server:
            complain(currentLine, finding.text, .protocolViolation)
        case .line, .phase, .finding: break
        }
    }

    private var currentLine: Int {
        guard let asked, asked >= 0 else { return next < script.steps.count ? script.steps[next].lineNumber : 0 }
        return script.steps[asked].lineNumber
    }

    private mutating func stop(_ text: String, _ status: ExitStatus) {
        complain(currentLine, text, status)
        isStopped = true
    }

    mutating func complain(_ line: Int, _ text: String, _ status: ExitStatus) {
        complaints.append(Complaint(lineNumber: line, text: text))
        statuses.insert(status)
    }
}

// Sending
extension ScriptPlayer {
    /// Sends the next step, and those behind it that the server does not answer one by one.
    private mutating func sendSteps(at time: Double) -> [UInt8] {
        var bytes: [UInt8] = []
        repeat {
            bytes += dialogue.send(script.steps[next].line, isWire: true, at: time)
            stepIsAsked(at: time)
        } while next < script.steps.count && (dialogue.session.isInMessage || dialogue.session.chunkRemaining > 0)
        return bytes
    }

    /// The next step is on its way.
    mutating func stepIsAsked(at time: Double) {
        waitingSince = time
        asked = next
        next += 1
    }

    /// Message text is sent only after 354; when that did not come, the lines up to the dot are passed over.
    private mutating func skipMessageThatIsNotWanted() {
        guard !dialogue.session.isInMessage else { return }
        while next < script.steps.count, script.steps[next].isMessage { next += 1 }
    }
}

// Judging
extension ScriptPlayer {
    private mutating func judge(_ step: Int) {
        defer { replies = [] }
        let expected = step < 0 ? script.greeting : script.steps[step].expected
        let line = step < 0 ? 1 : script.steps[step].lineNumber
        if step >= 0 && script.steps[step].login != nil {
            judgeLogin(expected, line)
        } else if expected.isEmpty {
            for (reply, context) in replies { judge(reply, context, line) }
        } else {
            compare(expected)
        }
    }

    /// Without an expectation any success will do.
    mutating func judge(_ reply: Reply, _ context: ReplyContext, _ line: Int) {
        guard !reply.severity.isSuccess else { return }
        complain(line, "refused: \(Self.words(for: reply))", Self.status(of: reply, context))
        if !keepsGoing { isStopped = true }
    }

    private mutating func compare(_ expected: [ExpectedReply]) {
        for (index, wanted) in expected.enumerated() {
            guard index < replies.count else {
                complain(of: wanted, nil, .unasked)
                continue
            }
            if wanted.isMet(by: replies[index].reply) { continue }
            complain(of: wanted, replies[index].reply, replies[index].context)
        }
        for (reply, context) in replies.dropFirst(expected.count) { judge(reply, context, currentLine) }
    }

    /// Something else came than was expected, or nothing.
    mutating func complain(of wanted: ExpectedReply, _ reply: Reply?, _ context: ReplyContext) {
        let isLoginRefused = reply?.severity == .permanent && context.isOfLogin
        complain(
            wanted.lineNumber, "expected \(wanted), got \(reply.map(Self.words) ?? "no reply")",
            isLoginRefused ? .loginRefused : .refused)
        if !keepsGoing { isStopped = true }
    }

    private static func status(of reply: Reply, _ context: ReplyContext) -> ExitStatus {
        guard reply.severity == .permanent else {
            return reply.severity == .transient ? .refusedForNow : .protocolViolation
        }
        return context.isOfLogin ? .loginRefused : .refused
    }

    private static func words(for reply: Reply) -> String {
        guard let last = reply.lines.last else { return reply.code.description }
        let text = VisibleText(last.text).string
        return text.isEmpty ? reply.code.description : "\(reply.code) \(text)"
    }
}
