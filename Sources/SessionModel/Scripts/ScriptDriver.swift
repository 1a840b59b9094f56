import SMTPSyntax

/// Plays a script: what to send next, whether a reply was expected, and what there is to complain of.
package struct ScriptDriver: Driver {
    package private(set) var complaints: [ScriptComplaint] = []
    package internal(set) var script: Script
    /// What adds to the script while it is played; nil where it was read before.
    var feed: ScriptFeed?
    /// Whether nothing is due but more of the script.
    package private(set) var awaitsInput = false
    var means: ScriptMeans
    let keepsGoing: Bool
    /// The scripts of the connections that come after this one, as in a recording of several.
    private var following: ArraySlice<Script>
    package internal(set) var wantsConnection = false
    /// What goes ahead of the script on each connection.
    let usualOpening: StartTLSOpening?
    /// The lines ahead of the script, while they are sent.
    var opening: StartTLSOpening?
    /// The step before which TLS must be on; nil when it need not be.
    var demandsTLSAt: Int?
    /// The step that is sent next, and what is done next between steps.
    var upcoming = 0
    var control = 0
    /// When a pause of the script ends; nil outside of one.
    package internal(set) var wakesAt: Double?
    /// What waits for its replies: the greeting at first.
    var sent = SentSteps()
    /// The replies to the oldest part of it.
    var replies: [ScriptReply] = []
    /// The parts that were answered and are not judged, because the script may still expect something of them.
    var answered: [AnsweredPart] = []
    /// Why nothing more is sent; nil while the script goes on.
    private(set) var end: End?
    /// The step whose replies came then; nil when none were due.
    var endedAt: Int?
    /// Whether commands are sent in groups, where the server offers that.
    let pipelines: Bool
    /// Whether groups that are written down are sent as groups to every server, as they were in a recording.
    let keepsGroups: Bool
    /// Whether nothing is sent that gives a message away.
    let isSafe: Bool
    /// What was sent with its replies, where a report is wanted.
    var played: PlayedParts?
    /// The step that is judged now; nil while none is.
    var judged: Int?
    /// How many secrets of the script the dialogue knows.
    var keptSecrets = 0
    /// Whether it was noted that the server does not.
    var hasNotedThatItWaits = false
    /// Whether it stops when the handshake that is being made is over, and its outcome known.
    private var stopsAfterHandshake = false
    /// The violations that were complained of.
    private var violations: Set<Violation> = []
    /// The authentication that the step carries out, and why it was cancelled.
    var login: LoginDriver?
    var loginFailure: String?
    /// Whether a reply was due when this driver was asked last.
    var wasWaiting = true

    /// `pipelines` asks for groups of commands (RFC 2920), `isSafe` for an end in front of DATA, BDAT and BURL, `reports`
    /// for what a report needs. Each of the scripts that follow has a connection of its own.
    package init(
        _ script: Script = Script(), followedBy following: ArraySlice<Script> = [], feed: ScriptFeed? = nil,
        keepsGoing: Bool, pipelines: Bool = false, keepsGroups: Bool = false, isSafe: Bool = false,
        opening: StartTLSOpening? = nil, means: ScriptMeans = ScriptMeans(), reports: Bool = false
    ) {
        self.script = script
        self.following = following
        usualOpening = opening
        self.feed = feed
        self.means = means
        self.keepsGoing = keepsGoing
        self.pipelines = pipelines
        self.keepsGroups = keepsGroups
        self.isSafe = isSafe
        played = reports ? PlayedParts() : nil
        // A script that does the same itself, such as a printed transcript, is left to do it.
        self.opening = script.beginsWithStartTLS ? nil : opening
        demandsTLSAt = opening != nil && script.beginsWithStartTLS ? 2 : nil
        sent.append(SentSteps.Part(step: -1, tag: -1, octets: 0, mayBeFollowed: false))
    }

    package var activity: String { "A script is running" }

    /// OAUTHBEARER names the host that was connected to (RFC 7628 §3.1).
    package mutating func reached(_ host: String) { means.host = host }

    package mutating func next(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        wantsConnection = false
        keepSecrets(in: &dialogue)
        played?.now = time
        take(events, in: &dialogue, at: time)
        let step = advance(after: events, in: &dialogue, at: time)
        if wantsConnection { return step }
        if case .done = step, let next = following.popFirst() {
            self = self.next(with: next)
            return step
        }
        wasWaiting = isWaiting(dialogue.session)
        awaitsInput =
            step == .wait && feed?.isAtEnd == false && !wasWaiting && dialogue.session.phase != .tlsHandshake
        return step
    }

    /// What plays the next script, once its connection is open.
    private func next(with script: Script) -> ScriptDriver {
        var next = ScriptDriver(
            script, followedBy: following, keepsGoing: keepsGoing, pipelines: pipelines, keepsGroups: keepsGroups,
            isSafe: isSafe, opening: usualOpening, means: means)
        next.complaints = complaints
        next.wantsConnection = true
        return next
    }

    private mutating func advance(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        if let header = sendProxyHeader(in: &dialogue, at: time) { return .write(header) }
        if let wanted = loginInChunk(dialogue.session) { return begin(wanted, after: [], in: &dialogue, at: time) }
        if dialogue.session.chunkRemaining > 0, sent.oldest != nil, !isStopped, upcoming < available, !isAtControl,
            !isFollowedByReconnect
        {
            return .write(continueChunk(in: &dialogue, at: time))
        }
        if let step = finishSent(after: events, in: &dialogue, at: time) { return step }
        if dialogue.session.phase == .tlsHandshake && !isStopped { return .wait }
        if !isStopped, let step = open(after: events, in: &dialogue, at: time) { return step }
        skipMessageThatIsNotWanted(dialogue.session)
        if !isStopped, let place = wrongPlace(dialogue.session) {
            complain(
                script.steps.lineNumber(at: upcoming),
                "not sent: the server waits for \(place), and would read this as such", .outOfPlace)
            stop(.over)
            return .done(.over)
        }
        if !isStopped, isPaused(in: &dialogue, at: time) { return .wait }
        guard !isStopped, upcoming < available else { return endOfScript() }
        if isFollowedByReconnect { return reconnect(at: time) }
        guard dialogue.session.phase != .closed else {
            complain(
                script.steps.lineNumber(at: upcoming), "the session is over; this was not sent", .noConnection)
            return .done(.over)
        }
        if let demandsTLSAt, upcoming >= demandsTLSAt, !dialogue.session.isUnderTLS {
            let failure = TLSFailure("The server refused STARTTLS.", isOpen: true)
            dialogue.handshakeFailed(failure, at: time)
            stopWithoutTLS(failure)
            return .done(.over)
        }
        if let wanted = script.steps.login(at: upcoming) {
            return begin(wanted, after: events, in: &dialogue, at: time)
        }
        if isWithheld(upcoming, dialogue.session) { return withhold(upcoming, in: &dialogue, at: time) }
        return .write(sendSteps(in: &dialogue, at: time))
    }

    /// Judges what is answered; nil when nothing is due any more.
    private mutating func finishSent(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep? {
        while let oldest = sent.oldest {
            if isDue(oldest, dialogue.session) {
                switch end {
                case nil where mayContinueGroup(in: dialogue.session):
                    return .write(sendSteps(in: &dialogue, at: time))
                case nil, .unmet: return .wait
                // What a server still says then is not waited for: it may have no end.
                case .over: return .done(.over)
                }
            }
            if let step = goOnWithLogin(after: events, in: &dialogue, at: time) { return step }
            if isLost(oldest, dialogue.session) {
                stop("the session is over; this was not answered", .noConnection)
                return .done(.over)
            }
            leaveOldest()
        }
        judgeAnswered()
        return answered.isEmpty ? nil : .wait
    }

    /// Whether a command of a group will not be answered because an earlier one has ended the session.
    private func isLost(_ part: SentSteps.Part, _ session: Session) -> Bool {
        session.phase == .closed && !isStopped && replies.isEmpty && part.step >= 0
    }

    /// Judges the parts that are answered when something comes that answers a later one.
    private mutating func judgeEarlier(than tag: Int?) {
        while let tag, sent.isOldestPast(by: tag) { leaveOldest() }
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

    /// Whether a reply is due.
    private func isWaiting(_ session: Session) -> Bool {
        session.phase != .closed && session.phase != .tlsHandshake
            && (session.phase == .connecting || !session.outstanding.isEmpty || expectsReplyInDoubt(session))
    }

    /// Whether the script expects a reply to a dot that only some servers read as the end of the message.
    private func expectsReplyInDoubt(_ session: Session) -> Bool {
        session.isEndInDoubt && upcoming > 0 && script.steps.isMessage(at: upcoming - 1)
            && !script.steps.expected(at: upcoming - 1).isEmpty && replies.isEmpty
    }

    /// Whether a reply is due to a part, the oldest one.
    private func isDue(_ part: SentSteps.Part, _ session: Session) -> Bool {
        if session.isEndInDoubt, part.step == upcoming - 1, awaitsReply(to: part.step), !isStopped { return true }
        guard isWaiting(session) else { return false }
        return session.outstanding.first.map { !sent.isOldestPast(by: $0.tag) } ?? true
    }
}

// The end.
extension ScriptDriver {
    /// Why nothing more is sent.
    enum End: Hashable, Sendable {
        /// An expectation was not met. What was sent is sent, so the replies that are due are read.
        case unmet
        /// There is nothing to wait for.
        case over
    }

    var isStopped: Bool { end != nil }

    /// Nothing more is sent.
    mutating func stop(_ reason: End) {
        if end == nil { endedAt = sent.oldest?.step }
        if end != .over { end = reason }
    }
}

// What has happened.
extension ScriptDriver {
    private mutating func take(_ events: [DriverEvent], in dialogue: inout Dialogue, at time: Double) {
        var closedFrom: Phase?
        // Whether the newest reply is one that no command asked for, and that the script expects.
        var isExtraExpected = false
        var recipient: String?
        for event in events {
            if case .session(.line(let line)) = event { recipient = line.result?.address }
            switch event {
            case .session(.line(let line)) where sent.isGroup: judgeEarlier(than: line.answers)
            case .session(.lines(let lines)) where sent.isGroup: judgeEarlier(than: lines.answers)
            case .session(.reply(let reply, let context)):
                isExtraExpected = context == .unsolicited && expectsMore
                if context != .unsolicited || isExtraExpected {
                    replies.append(ScriptReply(reply: reply, context: context, recipient: recipient))
                }
            // What cannot be kept of a long reply is printed anyway, and bounded by `canTakeMore`.
            case .session(.finding(.replyTooLong)): break
            case .session(.finding(let finding)) where finding.id == Finding.unaskedID && isExtraExpected: break
            case .session(.finding(let finding)) where finding.isGrave && finding.by == .server:
                complain(of: finding, in: dialogue.session.phase)
            case .session(.phase(let before, to: .closed)): closedFrom = before
            case .handshakeFailed(let failure): stopWithoutTLS(failure)
            case .ended(let reason): ended(reason, from: closedFrom, lost: Self.fate(of: dialogue.session))
            case .timedOut(let seconds): timedOut(seconds, in: &dialogue, at: time)
            case .secured: if stopsAfterHandshake { stop(.over) }
            case .script(let octets): feed?.take(octets, into: &script, sent: upcoming)
            case .session, .nonce, .piece: break
            }
        }
        if !events.isEmpty, end != .over, !dialogue.canTakeMore {
            stop("the server sent more data than can be kept", .protocolViolation)
        }
    }

    /// Whether the script expects more replies to what was answered, although the server owes none.
    private var expectsMore: Bool {
        guard let step = sent.oldest?.step, !replies.isEmpty else { return false }
        return (step < 0 ? script.greeting.count : script.steps.expected(at: step).count) > replies.count
    }

    /// A violation of the protocol ends the script, because no later reply can be trusted to answer what was sent.
    ///
    /// One of a kind is enough for each line: a server may send as many as it likes.
    private mutating func complain(of finding: Finding, in phase: Phase) {
        if !keepsGoing {
            if phase == .tlsHandshake { stopsAfterHandshake = true } else { stop(.over) }
        }
        guard violations.insert(Violation(lineNumber: currentLine, id: finding.id)).inserted else { return }
        complain(currentLine, finding.text, .protocolViolation, finding.remedy)
    }

    /// Without TLS nothing more is sent.
    private mutating func stopWithoutTLS(_ failure: TLSFailure) {
        // The step that asked for it is the one before the next.
        let line = upcoming > 0 ? script.steps.lineNumber(at: upcoming - 1) : 0
        complain(line, failure.sentence, .protocolViolation, failure.remedy)
        stop(.over)
        sent.removeAll()
    }

    /// The connection is gone; `phase` is the one in which that was news, nil where the session was over already.
    private mutating func ended(_ reason: String, from phase: Phase?, lost results: String) {
        let isCutOff = !isFollowedByReconnect && (upcoming < script.steps.count || feed?.isAtEnd == false)
        // After an unmet expectation a close is not reported: in lockstep the script would have ended before it.
        if end != .unmet, let phase, wasWaiting && phase != .tlsHandshake || isCutOff {
            let place = phase == .connecting ? " before its greeting" : ""
            let cause = reason.isEmpty ? "" : ": \(reason)"
            stop("the server closed the connection\(place)\(cause)\(results)", .noConnection)
        }
        // What the rest of the script expects of the last replies is still to come.
        if phase != nil || answered.isEmpty, !isFollowedByReconnect { stop(.over) }
    }

    private mutating func timedOut(_ seconds: Int, in dialogue: inout Dialogue, at time: Double) {
        let isSilent = dialogue.session.isSilentInClear
        stop(
            isSilent
                ? Note.noGreeting(within: seconds, afterHeader: dialogue.session.hasSentProxyHeader)
                : "no complete reply within \(seconds) s\(Self.missing(dialogue.session.outstanding.count))"
                    + Self.fate(of: dialogue.session), .noConnection,
            isSilent && !dialogue.session.hasSentProxyHeader ? .implicitTLSForSilence : nil)
        dialogue.note(.gaveUp(afterSeconds: seconds), at: time)
        dialogue.close(at: time)
    }

    /// How many commands are not answered, where that is more than one.
    private static func missing(_ count: Int) -> String { count > 1 ? "; \(count) commands have no reply" : "" }

    /// What is to be said of a message whose results do not come any more.
    private static func fate(of session: Session) -> String {
        let results = session.phase == .closed ? session.lostResults : session.dueResults
        guard results > 0 else { return "" }
        let names = results > 0 && session.isPerRecipient ? session.recipientsWithoutResult : []
        let list = names.prefix(10).map { VisibleText($0).string }.joined(separator: ", ")
        let rest = names.count > 10 ? " and \(names.count - 10) more" : ""
        return " after the end of the message. \(Finding.fate(of: results))"
            + (list.isEmpty ? "" : " No result for: \(list)\(rest).")
    }

    /// The line that what happens belongs to: of the step that was sent last, or of the first one.
    var currentLine: Int {
        // During a handshake nothing is asked, but STARTTLS was.
        let step = max(0, sent.oldest?.step ?? upcoming - 1)
        return step < script.steps.count ? script.steps.lineNumber(at: step) : 0
    }

    private mutating func stop(_ text: String, _ kind: ScriptComplaint.Kind, _ remedy: Remedy? = nil) {
        complain(currentLine, text, kind, remedy)
        stop(.over)
    }

    mutating func complain(_ line: Int, _ text: String, _ kind: ScriptComplaint.Kind, _ remedy: Remedy? = nil) {
        complaints.append(
            ScriptComplaint(
                lineNumber: line,
                step: judged ?? sent.oldest?.step ?? (line > 0 ? script.steps.step(atLine: line) : nil), text: text,
                kind: kind, remedy: remedy))
    }
}

/// A kind of violation, at a line of the script.
private struct Violation: Hashable, Sendable {
    let lineNumber: Int
    let id: String
}
