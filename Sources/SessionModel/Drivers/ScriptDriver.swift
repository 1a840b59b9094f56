import SMTPSyntax

/// Plays a script: what to send next, whether a reply was expected, and what there is to complain of.
package struct ScriptDriver: Driver {
    package private(set) var complaints: [ScriptComplaint] = []
    let script: Script
    let means: ScriptMeans
    let keepsGoing: Bool
    /// The lines ahead of the script, while they are sent.
    private var opening: StartTLSOpening?
    /// The step before which TLS must be on; nil when it need not be.
    private var demandsTLSAt: Int?
    /// The step that is sent next.
    var upcoming = 0
    /// The step whose replies are awaited, -1 for the greeting; nil when none are.
    var asked: Int? = -1
    var replies: [(reply: Reply, context: ReplyContext)] = []
    /// Whether nothing more is sent.
    var isStopped = false
    /// Whether it stops when the handshake that is being made is over, and its outcome known.
    private var stopsAfterHandshake = false
    /// The violations that were complained of.
    private var violations: Set<Violation> = []
    /// The authentication that the step carries out, and why it was cancelled.
    var login: LoginDriver?
    var loginFailure: String?
    /// Whether a reply was due when this driver was asked last.
    private var wasWaiting = true

    package init(
        _ script: Script, keepsGoing: Bool, opening: StartTLSOpening? = nil, means: ScriptMeans = ScriptMeans()
    ) {
        self.script = script
        self.means = means
        self.keepsGoing = keepsGoing
        // A script that does the same itself, such as a printed transcript, is left to do it.
        self.opening = script.beginsWithStartTLS ? nil : opening
        demandsTLSAt = opening != nil && script.beginsWithStartTLS ? 2 : nil
    }

    package var activity: String { "A script is running" }

    package mutating func next(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        take(events, in: &dialogue, at: time)
        let step = advance(after: events, in: &dialogue, at: time)
        wasWaiting = isWaiting(dialogue.session)
        return step
    }

    private mutating func advance(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        if let wanted = loginInChunk(dialogue.session) { return begin(wanted, after: [], in: &dialogue, at: time) }
        if let asked {
            // What a server still says to a script that has stopped is not waited for: it may have no end.
            if isWaiting(dialogue.session) { return isStopped ? .done(.over) : .wait }
            if let step = goOnWithLogin(after: events, in: &dialogue, at: time) { return step }
            judge(asked)
            self.asked = nil
        }
        if dialogue.session.phase == .tlsHandshake && !isStopped { return .wait }
        if !isStopped, let step = open(after: events, in: &dialogue, at: time) { return step }
        skipMessageThatIsNotWanted(dialogue.session)
        guard !isStopped, upcoming < script.steps.count else { return .done(.over) }
        guard dialogue.session.phase != .closed else {
            complain(script.steps[upcoming].lineNumber, "the session is over; this was not sent", .noConnection)
            return .done(.over)
        }
        if let demandsTLSAt, upcoming >= demandsTLSAt, !dialogue.session.isUnderTLS {
            let failure = TLSFailure("The server refused STARTTLS.", isOpen: true)
            dialogue.handshakeFailed(failure, at: time)
            stopWithoutTLS(failure)
            return .done(.over)
        }
        if let wanted = script.steps[upcoming].login { return begin(wanted, after: events, in: &dialogue, at: time) }
        if isWithheld(script.steps[upcoming], dialogue.session) { return withhold(script.steps[upcoming]) }
        return .write(sendSteps(in: &dialogue, at: time))
    }

    /// What goes ahead of the script; nil when the script may go on.
    private mutating func open(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep? {
        guard var opening else { return nil }
        // The script does not expect its replies.
        replies = []
        let step = opening.next(after: events, in: &dialogue, at: time)
        guard case .done(let outcome) = step else {
            self.opening = opening
            return step
        }
        self.opening = nil
        guard case .noTLS(let failure) = outcome else { return nil }
        stopWithoutTLS(failure)
        return .done(.over)
    }

    func isWaiting(_ session: Session) -> Bool {
        session.phase != .closed && session.phase != .tlsHandshake
            && (session.phase == .connecting || !session.outstanding.isEmpty)
    }
}

// What has happened.
extension ScriptDriver {
    private mutating func take(_ events: [DriverEvent], in dialogue: inout Dialogue, at time: Double) {
        var closedFrom: Phase?
        for event in events {
            switch event {
            case .session(.reply(let reply, let context)):
                if context != .unsolicited { replies.append((reply, context)) }
            case .session(.finding(let finding)) where finding.isGrave && finding.by == .server:
                complain(of: finding, in: dialogue.session.phase)
            case .session(.phase(let before, to: .closed)): closedFrom = before
            case .handshakeFailed(let failure): stopWithoutTLS(failure)
            case .ended(let reason): ended(reason, from: closedFrom, lost: dialogue.session.lostResults)
            case .timedOut(let seconds): timedOut(seconds, in: &dialogue, at: time)
            case .secured: isStopped = isStopped || stopsAfterHandshake
            case .session, .nonce: break
            }
        }
        if !events.isEmpty, !isStopped, !dialogue.canTakeMore {
            stop("the server sent more data than can be kept", .protocolViolation)
        }
    }

    /// A violation of the protocol ends the script, because no later reply can be trusted to answer what was sent.
    ///
    /// One of a kind is enough for each line: a server may send as many as it likes.
    private mutating func complain(of finding: Finding, in phase: Phase) {
        if !keepsGoing || finding == .replyTooLong {
            if phase == .tlsHandshake { stopsAfterHandshake = true } else { isStopped = true }
        }
        guard violations.insert(Violation(lineNumber: currentLine, id: finding.id)).inserted else { return }
        complain(currentLine, finding.text, .protocolViolation, finding.remedy)
    }

    /// Without TLS nothing more is sent.
    private mutating func stopWithoutTLS(_ failure: TLSFailure) {
        // The step that asked for it is the one before the next.
        let line = upcoming > 0 ? script.steps[upcoming - 1].lineNumber : 0
        complain(line, failure.sentence, .protocolViolation, failure.remedy)
        isStopped = true
        asked = nil
    }

    /// The connection is gone; `phase` is the one in which that was news, nil where the session was over already.
    private mutating func ended(_ reason: String, from phase: Phase?, lost results: Int) {
        if let phase, wasWaiting && phase != .tlsHandshake || upcoming < script.steps.count {
            let place = phase == .connecting ? " before its greeting" : ""
            let cause = reason.isEmpty ? "" : ": \(reason)"
            stop("the server closed the connection\(place)\(cause)\(Self.fate(of: results))", .noConnection)
        }
        isStopped = true
    }

    private mutating func timedOut(_ seconds: Int, in dialogue: inout Dialogue, at time: Double) {
        let isSilent = dialogue.session.isSilentInClear
        stop(
            isSilent
                ? Note.noGreeting(within: seconds)
                : "no complete reply within \(seconds) s\(Self.fate(of: dialogue.session.dueResults))", .noConnection,
            isSilent ? .implicitTLSForSilence : nil)
        dialogue.close(at: time)
    }

    /// What is to be said of a message whose results do not come any more.
    private static func fate(of results: Int) -> String {
        results == 0 ? "" : " after the end of the message. \(Finding.fate(of: results))"
    }

    /// The line that what happens belongs to: of the step that was sent last, or of the first one.
    var currentLine: Int {
        // During a handshake nothing is asked, but STARTTLS was.
        let step = asked.map { max(0, $0) } ?? max(0, upcoming - 1)
        return step < script.steps.count ? script.steps[step].lineNumber : 0
    }

    private mutating func stop(_ text: String, _ kind: ScriptComplaint.Kind, _ remedy: Remedy? = nil) {
        complain(currentLine, text, kind, remedy)
        isStopped = true
    }

    mutating func complain(_ line: Int, _ text: String, _ kind: ScriptComplaint.Kind, _ remedy: Remedy? = nil) {
        complaints.append(ScriptComplaint(lineNumber: line, text: text, kind: kind, remedy: remedy))
    }
}

/// A kind of violation, at a line of the script.
private struct Violation: Hashable, Sendable {
    let lineNumber: Int
    let id: String
}
