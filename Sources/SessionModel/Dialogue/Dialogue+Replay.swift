import SMTPSyntax

extension Dialogue {
    /// Replays one recorded event.
    package mutating func replay(_ event: RecordedEvent) {
        switch event {
        case .client(let line, let time):
            // The value of an environment variable was removed from it.
            let isCut =
                session.readsCommand
                && OctetSearch.firstRange(of: Array(Redaction.environmentOpening.utf8), in: line.bytes) != nil
            _ = send(
                line.bytes, session.command(in: line.bytes, ending: line.ending), ending: line.ending, isWire: true,
                shown: isCut ? line.bytes : nil, at: time)
        case .server(let line, let time):
            // A line that was cut at the length limit or at the end of the stream is completed by what follows.
            receive(line.wire, at: time)
        case .note(let note, let time): replay(note, at: time)
        case .tls(.secured(let report), let time): secured(report, at: time)
        case .tls(.failed(let failure), let time): handshakeFailed(failure, at: time)
        case .finding(let finding, let time): add(finding, at: time)
        }
    }

    private mutating func replay(_ note: Note, at time: Double) {
        switch note.id {
        case Note.connectedID: connect(note, at: time)
        case Note.closedByServerID: receiveEOF(noting: note, at: time)
        case Note.closedByUsID, Note.closedWatchedID: close(noting: note, at: time)
        case Note.joined.id: join(note, at: time)
        case Note.missingCommands.id:
            session.isClientUnseen = true
            self.note(note, at: time)
        case Note.missingMessage.id:
            if session.chunkRemaining > 0 { sendUnkept(octets: session.chunkRemaining) }
            self.note(note, at: time)
        case Note.unkeptID:
            // The chunk that goes on after them is as long as it was.
            sendUnkept(octets: note.octets ?? 0)
            self.note(note, at: time)
        // It is said again when the same bound is reached; where the bound is another one, it is kept as it was said.
        case Note.full.id where transcript.isFull: break
        default: self.note(note, at: time)
        }
    }

    /// A session whose beginning is not known goes on.
    private mutating func join(_ note: Note, at time: Double) {
        self.note(note, at: time)
        session.isClientUnseen = true
        guard session.phase == .connecting else { return }
        session.phase = .ready
        transcript.appendPhase(from: .connecting, to: .ready, at: time)
    }
}
