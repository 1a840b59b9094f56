import SMTPStandard
import SMTPSyntax
import SessionModel

/// The client of a session, judged by what it sends and by what the server has offered.
///
/// It keeps a dialogue as the client would see it: what came from the client is sent in it, what the server wrote is
/// received. All lines of one piece are sent before the answers to them, so that pipelining shows. Each kind of finding is
/// told once; at the end notes say how often it came again.
package struct ClientWatch: Sendable {
    @Shared package internal(set) var dialogue = Dialogue(Transcript(.printed))
    var splitter = LineSplitter()
    /// The header of the PROXY protocol that has to come first; nil where none is due.
    var header: WatchedHeader?
    /// The message that comes after DATA.
    var message: WatchedMessage?
    var chunks = WatchedChunks()
    /// The authentication in progress.
    var login: WatchedLogin?
    var hasQuit = false
    var isServerClosing = false
    /// Whether the client has sent anything since the handshake.
    var hasSpokenUnderTLS = true
    /// Why TLS failed; nil while it has not.
    var handshakeProblem: HandshakeProblem?
    /// The certificate that the server shows; valid once it was said that the client has accepted another one.
    var certificate: Scenario.Certificate
    /// How much of the dialogue has been asked for its findings; what waits for a reply is kept in it.
    var reviewed = 0
    /// The faults of the server that were described.
    var describedFaults: Set<Fault> = []

    /// `expectsProxy` says that the server demands a header of the PROXY protocol.
    package init(expectsProxy: Bool = false, certificate: Scenario.Certificate = .valid) {
        self.certificate = certificate
        dialogue.tally = FindingTally()
        header = expectsProxy ? WatchedHeader() : nil
    }

    /// The connection is open; `address` is that of the client.
    package mutating func connected(from address: String, at time: Double) {
        dialogue.connect(Note(id: Note.connectedID, text: "connection from \(address)"), at: time)
    }

    /// Octets of the client have come.
    package mutating func take(_ octets: [UInt8], at time: Double) {
        if !octets.isEmpty { hasSpokenUnderTLS = true }
        var rest = withoutHeader(octets, at: time)[...]
        while !rest.isEmpty {
            let due = dialogue.session.chunkRemaining
            if due > 0 {
                take(chunk: rest.prefix(due), at: time)
                rest = rest.dropFirst(due)
            } else {
                guard let line = splitter.takeLine(from: &rest) else { return }
                take(line, at: time)
            }
        }
    }

    /// What is left when the header of the PROXY protocol is taken off, where one is due.
    private mutating func withoutHeader(_ octets: [UInt8], at time: Double) -> [UInt8] {
        switch header?.take(octets) {
        case nil: return octets
        case .unfinished: return []
        case .done(let rest, let found):
            header = nil
            if let found { dialogue.note(Note(.introduced(found)), at: time) }
            return rest
        case .missing(let rest):
            header = nil
            note("no PROXY header came first, and the server demands one", at: time)
            return rest.starts(with: [22, 3]) ? [] : rest
        }
    }

    /// The server has written octets.
    package mutating func wrote(_ octets: [UInt8], at time: Double) {
        let hadRecipients = dialogue.session.transaction.map { $0.acceptedCount > 0 } ?? false
        for event in dialogue.receive(octets, at: time) {
            guard case .line(let line) = event, let reply = line.reply, reply.isLast, let tag = line.answers else {
                continue
            }
            tell(chunks.answered(tag, by: reply.code, hadRecipients: hadRecipients), at: time)
        }
    }

    /// The server closes the connection.
    package mutating func serverCloses() { isServerClosing = true }

    /// TLS begins; what has come of an unencrypted line is dropped, as the server drops it (RFC 3207 §4.2).
    package mutating func secured(_ report: TLSReport, at time: Double) {
        dropUnencrypted()
        hasSpokenUnderTLS = false
        dialogue.secured(report, at: time)
    }

    private mutating func dropUnencrypted() {
        splitter = LineSplitter()
        chunks = WatchedChunks()
        login = nil
    }

    /// There is no TLS after STARTTLS, and the session goes on without it.
    package mutating func handshakeFailed(_ failure: TLSFailure, at time: Double) {
        dropUnencrypted()
        dialogue.handshakeFailed(failure, at: time)
    }

    /// Something that the program says of the session.
    package mutating func note(_ text: String, at time: Double) { dialogue.note(.remark(text), at: time) }

    /// For one who has printed all that is there.
    package mutating func forget() { dialogue.forget(before: dialogue.transcript.count) }

    mutating func add(_ finding: Finding, at time: Double) { dialogue.add(finding, at: time) }

    mutating func tell(_ findings: [Finding], at time: Double) {
        for finding in findings { add(finding, at: time) }
    }
}
