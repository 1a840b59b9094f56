import SMTPSyntax
import SessionModel

// How a session ends.
extension ClientWatch {
    /// The connection has ended. `isAnswerDue` says that the reply to a message was not sent yet.
    ///
    /// A line that was begun is shown: its end may be a CR alone.
    package mutating func ended(isAnswerDue: Bool, at time: Double) {
        if dialogue.session.phase != .closed, dialogue.session.phase != .tlsHandshake, let line = splitter.finish() {
            take(line, at: time)
        }
        if isServerClosing || dialogue.session.phase == .closed {
            dialogue.receiveEOF(at: time)
        } else {
            if let finding = findingAtEnd(isAnswerDue) { add(finding, at: time) }
            dialogue.close(noting: Note(id: Note.closedByUsID, text: wordsAtEnd), at: time)
        }
        for kind in dialogue.tally?.repeated ?? [] { dialogue.note(.repeated(kind), at: time) }
    }

    /// The handshake failed, and the connection ends.
    package mutating func handshakeFailed(_ problem: HandshakeProblem, at time: Double) {
        handshakeProblem = problem
        if problem == .cleartext {
            add(dialogue.session.phase == .connecting ? .cleartextOnTLSPort : .cleartextForHandshake, at: time)
        }
        if let words = problem.words { note(words, at: time) }
        isServerClosing = !problem.isOfClient
    }

    private func findingAtEnd(_ isAnswerDue: Bool) -> Finding? {
        let session = dialogue.session
        if session.isInMessage { return .closedInsideMessage }
        if session.chunkRemaining > 0 { return .closedInsideChunk }
        if isAnswerDue { return .goneBeforeReply }
        return hasQuit || mayLeave ? nil : .closedWithoutQuit
    }

    /// Whether the client may go without QUIT: nothing has begun, the server has refused the session or is in the
    /// handshake, or the client has seen the certificate and says nothing more.
    private var mayLeave: Bool {
        handshakeProblem != nil || !hasSpokenUnderTLS
            || [.connecting, .refused, .tlsHandshake].contains(dialogue.session.phase)
    }

    private var wordsAtEnd: String {
        let isSilent = dialogue.session.isUnderTLS && !hasSpokenUnderTLS
        return isSilent
            ? "the client closed the connection after the handshake: it may not accept the certificate"
            : "the client closed the connection"
    }
}

extension Note {
    /// A finding that came again.
    static func repeated(_ kind: FindingTally.Repeated) -> Note {
        let times = kind.times == 1 ? "once more" : "\(kind.times) more times"
        return Note(
            id: "repeated-finding",
            text: "\(kind.isAlike ? "" : "this or similar, ")\(times): \(kind.finding.text) (\(kind.finding.source))")
    }
}
