import SMTPSyntax

/// Sends pasted lines one by one, each when the reply to the one before is complete; message text goes without waiting.
///
///     C: RCPT TO:<bob@example.test>
///     S: 250 2.1.5 Ok
///     C: RCPT TO:<carol@example.test>
///     S: 550 5.1.1 no such user            the lines after it are given back
///
/// As a message it sends DATA first, and after 354 the lines as text. A line with a single dot ends it, as when it is
/// typed; without one the message stays open.
package struct PastedLinesDriver: Driver, Hashable {
    /// The most lines of a message that are sent at once, so that a key or a signal never waits for a long paste.
    static let mostAtOnce = 500

    private var lines: PastedLines
    private var sent = 0
    private let isMessage: Bool
    /// Whether nothing may be sent that gives a message away.
    private let isSafe: Bool
    private var hasSentData = false
    /// Whether lines of a message were written, and others are to be served before the next ones.
    private var isPausing = false
    package private(set) var goesOnAtOnce = false

    package init(_ lines: PastedLines, asMessage isMessage: Bool = false, isSafe: Bool = false) {
        self.lines = lines
        self.isMessage = isMessage
        self.isSafe = isSafe
    }

    package var activity: String { "Pasted lines are being sent" }

    /// What is so when the user stops it, or the connection has gone.
    package var stopped: PasteEnd { PasteEnd(reason: .stopped, sent: sent, rest: lines) }

    package mutating func next(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        goesOnAtOnce = false
        if let reason = Self.end(by: events) { return end(reason) }
        let session = dialogue.session
        switch session.phase {
        case .connecting, .tlsHandshake: return .wait
        case .refused, .closed: return end(lines.isEmpty ? .done : .closed)
        default: break
        }
        if Self.acceptsText(session) { return sendText(in: &dialogue, at: time) }
        guard session.outstanding.isEmpty else { return .wait }
        if isMessage && hasSentData { return end(lines.isEmpty ? .done : .dot) }
        if lines.isEmpty { return end(.done) }
        if session.isInAuth { return end(.challenge) }
        return sendNext(in: &dialogue, at: time)
    }

    /// Why nothing more is sent after some events; nil where the next line may follow.
    private static func end(by events: [DriverEvent]) -> PasteEnd.Reason? {
        for event in events {
            switch event {
            case .session(.finding(let finding)) where finding.isGrave && finding.by == .server: return .violation
            case .session(.reply(let reply, _)) where !reply.severity.isSuccess: return .refused(reply.code)
            case .handshakeFailed, .ended: return .closed
            default: break
            }
        }
        return nil
    }

    private func end(_ reason: PasteEnd.Reason) -> DriverStep {
        .done(.pasted(PasteEnd(reason: reason, sent: sent, rest: lines)))
    }

    /// Whether what is sent now is text that gets no reply of its own.
    private static func acceptsText(_ session: Session) -> Bool { session.isInMessage || session.chunkRemaining > 0 }

    private mutating func sendNext(in dialogue: inout Dialogue, at time: Double) -> DriverStep {
        let line: [UInt8]
        if isMessage {
            line = Array(Verb.data.name.utf8)
        } else {
            if lines.isNextLocal { return end(.local) }
            guard let next = lines.next else { return end(.done) }
            line = next
        }
        if isSafe, SafeMode.stop(of: line, in: dialogue) != nil { return end(.safe) }
        if isMessage { hasSentData = true } else { dropNext() }
        return .write(dialogue.sendNoting(line, at: time))
    }

    private mutating func dropNext() {
        _ = lines.takeNextLine()
        sent += 1
    }

    private mutating func sendText(in dialogue: inout Dialogue, at time: Double) -> DriverStep {
        guard !lines.isEmpty else { return end(.messageOpen) }
        if isPausing {
            isPausing = false
            goesOnAtOnce = true
            return .wait
        }
        var bytes: [UInt8] = []
        for _ in 0..<Self.mostAtOnce {
            guard Self.acceptsText(dialogue.session), let line = lines.next else { break }
            if isSafe, SafeMode.stop(of: line, in: dialogue) != nil {
                return bytes.isEmpty ? end(.safe) : .write(bytes)
            }
            dropNext()
            bytes += dialogue.sendNoting(line, at: time)
        }
        isPausing = true
        return .write(bytes)
    }
}
