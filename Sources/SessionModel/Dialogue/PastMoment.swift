import SMTPSyntax

/// The session at an earlier time: when so many entries of its transcript were there.
///
/// It is lived again from the entries alone, so that looking back costs nothing while a session goes on.
package struct PastMoment: Sendable {
    /// How many entries of the transcript were there.
    package private(set) var count = 0
    package private(set) var session = Session()
    /// How the newest handshake of the connection ended; nil before the first.
    package private(set) var tls: TLSOutcome?

    /// Before the first entry.
    package init() {}

    /// The present.
    package init(of dialogue: Dialogue) {
        count = dialogue.transcript.count
        session = dialogue.session
        tls = dialogue.tls
    }

    /// Lives on until so many entries of a transcript are there; one that is forgotten is passed over.
    package mutating func goOn(to end: Int, in transcript: Transcript) {
        let end = min(end, transcript.count)
        while count < end {
            if let body = transcript[count]?.body { live(body) }
            count += 1
        }
    }

    /// Findings and phases follow from the lines. The tag of a line that is sent is its entry.
    private mutating func live(_ body: Entry.Body) {
        switch body {
        case .client(let line):
            _ = session.submit(line.line, ending: line.ending, judged: line.verdict, tag: count, isWire: true)
        case .server(let line): _ = session.receive(line.wire.wire)
        case .note(let note): live(note)
        case .tls(.secured(let report)):
            tls = .secured(report)
            _ = session.secured()
        case .tls(.failed(let failure)):
            tls = .failed(failure)
            if failure.isOpen { _ = session.handshakeFailed() } else { session.lostInHandshake() }
        case .finding, .phase: break
        }
    }

    private mutating func live(_ note: Note) {
        switch note.id {
        case Note.connectedID:
            session = session.next
            tls = nil
        case Note.closedByServerID: _ = session.receiveEOF()
        case Note.closedByUsID, Note.closedWatchedID: _ = session.closed()
        case Note.otherServerID: session.server = ServerKnowledge()
        case Note.unkeptID: session.sendUnkept(octets: note.octets ?? 0)
        default: break
        }
    }
}
