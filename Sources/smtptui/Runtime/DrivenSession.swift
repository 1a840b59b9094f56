import SMTPSyntax
import ScreenModel
import SessionModel

/// A session that a driver runs from the greeting to the end, without a user who types.
///
/// A value without input or output: it receives the events of the connection and returns effects.
struct DrivenSession<Lead: Driver> {
    private(set) var dialogue: Dialogue
    private(set) var driver: Lead
    /// The address of the server; nil before the connection is open.
    private(set) var address: String?
    /// Why the connection could not be opened; nil if it was opened.
    private(set) var failure: ConnectionFailure?
    private let startsWithTLS: Bool
    /// Whether the user says that the server speaks LMTP.
    private let speaksLMTP: Bool
    private let replyTimeout: Double
    /// When the client last sent something or received a reply; nil before the connection is open.
    private var waitingSince: Double?
    private var isSecuring = false
    /// How many entries of the transcript may have been forgotten.
    private var forgotten = 0
    private var isOver = false
    /// Whether the next connection of the driver is being opened; what comes of the one before is late.
    private var isConnecting = false
    private var connectingSince = 0.0
    /// The search among the mail servers of a domain.
    private var search = ServerSearch()
    /// Where the server listens; nil for what has no port.
    private let port: Int?
    /// Whether the dialogue is looked at when all is over.
    private let keepsAll: Bool
    /// Whether the connection has ended, while the rest of the script is still to come.
    private var isEnded = false
    /// What reads the names that were given; nil where the DNS is not asked about them at the end.
    private var names: SpokenNamesReader?
    /// Whether all is over but the answers of the DNS.
    private var isChecking = false
    /// What of the script came before the connection was open.
    private var early: [DriverEvent] = []

    /// `replyTimeout` is in seconds. `bounds` are those of what the server sends. `checksNames` asks the DNS at the end.
    init(
        _ driver: Lead, startsWithTLS: Bool = false, speaksLMTP: Bool = false, port: Int? = nil,
        replyTimeout: Double = 300,
        bounds: TranscriptBounds = .printed,
        keepsAll: Bool = false, keepsSecrets: Bool = false, checksNames: Bool = false
    ) {
        names = checksNames ? SpokenNamesReader() : nil
        self.keepsAll = keepsAll
        dialogue = Dialogue(Transcript(bounds), keepsSecrets: keepsSecrets)
        self.driver = driver
        self.startsWithTLS = startsWithTLS
        self.speaksLMTP = speaksLMTP
        self.port = port
        self.replyTimeout = replyTimeout
    }

    /// The deadline for the complete next reply. Connecting and TLS handshakes have their own deadlines.
    var deadline: Double? {
        isSecuring || isDone || driver.awaitsInput || driver.wakesAt != nil
            ? nil : waitingSince.map { $0 + replyTimeout }
    }

    /// Whether it is known which address the session is with; before that a recording cannot name it.
    var isAddressSettled: Bool { isOver || address != nil && !isConnecting && !search.mayGoOn(dialogue.session) }

    /// When a pause of the driver ends; nil outside of one.
    var pauseEnd: Double? { isDone ? nil : driver.wakesAt }

    /// Whether nothing more is said.
    private var isDone: Bool { isOver || isChecking }

    /// Whether anything was said on some connection.
    var hasHeard: Bool { dialogue.hasHeardServer }

    /// Forgets the entries of the transcript, which the caller has printed and recorded: memory does not grow with the
    /// length of a session. It does so for a thousand entries at a time, so that it costs nothing for each.
    mutating func forgetOld() {
        let count = dialogue.transcript.count
        names?.read(dialogue.transcript)
        guard !keepsAll, count - forgotten >= 1000 else { return }
        dialogue.forget(before: count)
        forgotten = count
    }

    mutating func take(_ event: ConnectionEvent, at time: Double) -> [Effect] {
        if case .dnsFindings(let findings) = event { return take(findings, at: time) }
        guard !isDone, !isConnecting || event.isOfConnecting else { return [] }
        switch event {
        case .connected(let address):
            isConnecting = false
            self.address = address
            waitingSince = time
            dialogue.connect(
                .connected(to: address, after: time - connectingSince), startsWithTLS: startsWithTLS, at: time)
            if speaksLMTP {
                dialogue.note(.lmtp, at: time)
                if port == 25 { dialogue.note(.lmtpOnSMTPPort, at: time) }
            }
            if let host = search.row?.host { driver.reached(host) }
            isSecuring = startsWithTLS
            return startsWithTLS ? [.startTLS] : drive(after: takeEarly(), at: time)
        case .step(let step):
            if case .trying = step { connectingSince = time }
            search.take(step)
            dialogue.note(.step(step), at: time)
            return []
        case .mailServers, .dnsFindings: return []
        case .failed(let failure):
            self.failure = failure
            dialogue.note(.failed(failure), at: time)
            isOver = true
            return [.quit]
        case .onTheWay(let event):
            dialogue.note(Note(event), at: time)
            return []
        case .received(let bytes):
            let events = dialogue.receive(bytes, at: time)
            if let failure = search.failure(after: events, in: dialogue.session) {
                return goOn(after: failure, at: time)
            }
            if events.contains(where: Self.isAnswer) { waitingSince = time }
            return drive(after: events.map(DriverEvent.session), at: time)
        case .secured(let report):
            isSecuring = false
            waitingSince = time
            return drive(
                after: takeEarly() + dialogue.secured(report, at: time).map(DriverEvent.session) + [.secured(report)],
                at: time)
        case .handshakeFailed(let failure):
            isSecuring = false
            dialogue.handshakeFailed(failure, at: time)
            return drive(after: takeEarly() + [.handshakeFailed(failure)], at: time)
        case .ended(let reason): return ended(reason, at: time)
        case .written, .client: return []
        }
    }

    /// Whether something is a reply that was waited for: a server can send others for ever.
    private static func isAnswer(_ event: SessionEvent) -> Bool {
        if case .reply(_, let context) = event { context != .unsolicited } else { false }
    }

    /// The deadline has passed.
    mutating func timedOut(at time: Double) -> [Effect] {
        let seconds = Int(replyTimeout)
        if let failure = search.failure(afterSeconds: seconds, in: dialogue.session) {
            return goOn(after: failure, at: time)
        }
        return drive(after: [.timedOut(seconds: seconds)], at: time)
    }

    /// A pause of the driver is over.
    mutating func wake(at time: Double) -> [Effect] { isDone ? [] : drive(after: [], at: time) }

    /// The next octets of a script that comes while it is played; none at its end.
    mutating func take(script octets: [UInt8], at time: Double) -> [Effect] {
        guard !isDone else { return [] }
        guard address != nil, !isSecuring, !isConnecting else {
            early.append(.script(octets))
            return []
        }
        return drive(after: [.script(octets)], at: time)
    }

    private mutating func takeEarly() -> [DriverEvent] {
        defer { early = [] }
        return early
    }

    /// The result of `drawNonce`.
    mutating func take(nonce: String, at time: Double) -> [Effect] { drive(after: [.nonce(nonce)], at: time) }

    private mutating func ended(_ reason: String, at time: Double) -> [Effect] {
        let wasSecuring = isSecuring
        if wasSecuring {
            isSecuring = false
            dialogue.handshakeFailed(.closed, at: time)
        }
        let failure = search.failure(atEnd: reason, of: dialogue.session)
        let rest = dialogue.receiveEOF(reason, at: time).map(DriverEvent.session)
        // The end of a handshake is said once.
        let events = wasSecuring ? [.handshakeFailed(.closed)] : rest + [.ended(reason)]
        if let failure { return goOn(after: failure, isEnded: true, at: time) }
        isEnded = true
        let effects = drive(after: takeEarly() + events, at: time)
        return isDone || isConnecting || driver.awaitsInput || driver.wakesAt != nil ? effects : finish(at: time)
    }

    /// The server gives no service, and the driver has not learned of it: the next server is connected to.
    private mutating func goOn(after failure: ConnectionFailure, isEnded: Bool = false, at time: Double) -> [Effect] {
        if !isEnded { dialogue.close(at: time) }
        isConnecting = true
        waitingSince = nil
        connectingSince = time
        return [.close, .connectNext(failure)]
    }

    /// Passes events to the driver until it waits or is done.
    private mutating func drive(after events: [DriverEvent], at time: Double) -> [Effect] {
        dialogue.noteMessageResults(where: \.isPerRecipient, at: time)
        let (written, step) = driver.run(after: events, in: &dialogue, at: time)
        if !written.isEmpty { waitingSince = time }
        // All lines of a turn go out in one write.
        let effects: [Effect] =
            written.isEmpty ? [] : [.write(written.count == 1 ? written[0] : Array(written.joined()))]
        switch step {
        case .wait, .write:
            if isSecuring || isEnded { return effects }
            isSecuring = dialogue.session.phase == .tlsHandshake
            return effects + [isSecuring ? .startTLS : .read]
        case .ask(.nonce): return effects + [.drawNonce]
        // A script has its messages in it.
        case .ask(.piece): return effects
        case .done: return effects + finish(at: time)
        }
    }

    private mutating func finish(at time: Double) -> [Effect] {
        if dialogue.session.phase != .closed { dialogue.close(at: time) }
        dialogue.noteMessageResults(where: \.isPerRecipient, at: time)
        isConnecting = driver.wantsConnection
        isEnded = false
        waitingSince = nil
        connectingSince = time
        if isConnecting { return [.close, .connect] }
        names?.read(dialogue.transcript)
        guard let names else {
            isOver = true
            return [.close, .quit]
        }
        isChecking = true
        let chain = dialogue.tls?.chain.map(\.der).filter { !$0.isEmpty } ?? []
        return [.close, .checkDNS(names.names, chain: chain, number: 1)]
    }

    /// What the DNS says is noted when all of it is known.
    private mutating func take(_ findings: DNSFindings, at time: Double) -> [Effect] {
        guard isChecking, findings.isComplete else { return [] }
        for note in Note.dnsChecks(findings) { dialogue.note(note, at: time) }
        (isChecking, isOver) = (false, true)
        return [.quit]
    }
}

extension ConnectionEvent {
    /// Whether it says something of a connection that is being opened.
    fileprivate var isOfConnecting: Bool {
        switch self {
        case .connected, .failed, .step, .onTheWay: true
        case .mailServers, .dnsFindings, .received, .secured, .handshakeFailed, .ended, .written, .client: false
        }
    }
}
