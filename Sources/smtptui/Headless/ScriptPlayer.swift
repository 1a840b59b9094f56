import SMTPSyntax
import ScreenModel
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
    let keepsGoing: Bool
    /// The lines ahead of the script, while they are sent.
    private var opening: StartTLSOpening?
    /// The step before which TLS must be on; nil when it need not be.
    private var demandsTLSAt: Int?
    var next = 0
    /// The step whose replies are awaited, -1 for the greeting; nil when none are.
    var asked: Int? = -1
    var replies: [(reply: Reply, context: ReplyContext)] = []
    private var statuses: Set<ExitStatus> = []
    var isStopped = false
    /// The login that the step carries out.
    var walk: Walk?
    /// When the awaited reply was asked for, or the last one came.
    var waitingSince = 0.0

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
    mutating func failed(_ failure: ConnectionFailure, at time: Double) {
        dialogue.note(.failed(failure), at: time)
    }

    /// The next thing to do.
    mutating func advance(at time: Double) -> Action {
        if let login = loginInChunk { return begin(login, at: time) }
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
        complain(line, Remedy.words(failure.sentence, failure.remedy), .protocolViolation)
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
        let silence = Remedy.implicitTLSForSilence.named(in: Note.noGreeting(within: seconds))
        stop(isSilent ? silence : "no whole reply within \(seconds) s", .noConnection)
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
            complain(currentLine, Remedy.words(finding.text, finding.remedy), .protocolViolation)
        case .line, .phase, .finding: break
        }
    }

    /// The line that what happens belongs to: of the step that was sent last, or of the first one.
    var currentLine: Int {
        // During a handshake nothing is asked, but STARTTLS was.
        let step = asked.map { max(0, $0) } ?? max(0, next - 1)
        return step < script.steps.count ? script.steps[step].lineNumber : 0
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
