import ScreenModel
import SessionModel

/// What the loop of a window does with an event: its session handles it, what is new there is recorded, and what the
/// sessions ask for is done, for each by its own gear.
struct WorkspaceRunner<Window: WindowFace & ~Copyable>: ~Copyable {
    /// What makes the transport of the session with a number.
    typealias Wiring = (Int, SessionClock) -> NIOTransport

    private(set) var face: Window
    let clock = SessionClock()
    private(set) var isOver = false
    /// By the numbers of the sessions.
    private var gears: [Int: SessionGear]
    private let wiring: Wiring?
    /// Where clients come from that are watched; nil where none are.
    private let watching: Watching?
    private let queue: EventQueue<TransportEvent>?
    /// Whether the next client may come.
    private var isAccepting = false
    /// The recordings of sessions that are over, and whether one failed.
    private var closedRecordings: [String] = []
    private var hasClosedFailed = false

    /// `wiring` is nil for a recording, which needs no connection.
    init(_ face: consuming Window, _ gear: SessionGear, wiring: Wiring?) {
        self.face = face
        self.wiring = wiring
        (watching, queue) = (nil, nil)
        let number = self.face.workspace.shown.number
        gears = [number: gear]
        gear.link.transport = wiring?(number, clock)
    }

    /// The first session waits for its client.
    init(_ face: consuming Window, _ watching: Watching, _ queue: EventQueue<TransportEvent>, wiring: @escaping Wiring)
    {
        self.face = face
        self.wiring = wiring
        self.watching = watching
        self.queue = queue
        gears = [
            self.face.workspace.shown.number: SessionGear(
                SessionLink(recorder: Recorder(nil, target: ""), destination: nil, connectTimeout: 0))
        ]
    }

    /// Whether writing a recording failed.
    var hasRecordingFailed: Bool { hasClosedFailed || gears.values.contains { $0.link.hasRecordingFailed } }

    /// The recordings that were begun after the first one.
    var laterRecordings: [String] {
        closedRecordings + gears.sorted { $0.key < $1.key }.flatMap { $0.value.link.laterRecordings }
    }

    /// Something happens in a session; without its number, in the one that is shown.
    private mutating func take(_ event: AppEvent, in session: Int?, at time: Double) {
        let number = session ?? face.workspace.shown.number
        guard !isOver, let gear = gears[number] else { return }
        let time = gear.order.time(of: time)
        let effects = face.take(event, in: session, at: time)
        record(number, at: time)
        // An event that ends the program is one of every session.
        for asked in effects where asked.session != number { record(asked.session, at: time) }
        perform(effects)
    }

    private mutating func record(_ number: Int, at time: Double) {
        guard let gear = gears[number], let reason = face.record(number, in: &gear.link.recorder) else { return }
        _ = face.take(.recordingFailed(reason), in: number, at: time)
    }

    private mutating func perform(_ effects: [SessionEffect]) {
        for asked in effects {
            switch asked.effect {
            case .quit: isOver = true
            case .leave: leave(asked.session)
            case .open(let endpoint, let preferences):
                open(beside: asked.session) { other throws(Failure) in
                    try SessionGear(beside: other, endpoint, preferences)
                }
            case .openProfile(let profile):
                open(beside: asked.session) { other throws(Failure) in try SessionGear(beside: other, profile) }
            case .connect, .connectNext, .write, .pour, .read, .forward, .endSending, .client, .startTLS, .close,
                .acceptCertificate, .keepServerKey, .unlockKey, .limitConnecting, .useTLS, .visit, .visitProfile,
                .findMailServers, .checkDNS, .practice, .keepLesson, .keepLine, .openHistory, .openMessage,
                .readMessage:
                answer(gears[asked.session]?.perform(asked.effect), to: asked.session)
            case .drawNonce, .saveCertificates, .saveTranscript, .export, .copy, .load, .openRecording, .listFolder,
                .suspend, .redraw, .readProfile, .listProfiles,
                .stampMessage, .edit, .sessions:
                answer(face.perform(asked.effect), to: asked.session)
            }
        }
    }

    private mutating func answer(_ event: AppEvent?, to session: Int) {
        if let event { take(event, in: session, at: clock.now) }
    }

    private mutating func open(
        beside session: Int, _ make: (SessionGear) throws(Failure) -> SessionGear
    ) {
        guard let other = gears[session] else { return }
        do throws(Failure) {
            let gear = try make(other)
            let number = face.workspace.nextNumber
            gear.link.transport = wiring?(number, clock)
            gears[number] = gear
            perform(face.open(gear.link.target, gear.link.recording, beside: session, at: clock.now))
        } catch {
            take(.notSaved(error.sentence), in: session, at: clock.now)
        }
    }

    /// What the session was given is let go; its connection may be one that is still being opened.
    private mutating func leave(_ session: Int) {
        guard let gear = gears.removeValue(forKey: session) else { return }
        gear.link.transport?.abandon()
        closedRecordings += gear.link.laterRecordings
        hasClosedFailed = hasClosedFailed || gear.link.hasRecordingFailed
        face.left(session, at: clock.now)
    }
}

extension WorkspaceRunner: LoopRunner where Window: ~Copyable {
    var wakeTime: Double? { face.wakeTime }
    var descriptor: Int32? { face.descriptor }

    mutating func start() {
        acceptNext()
        let number = face.workspace.shown.number
        guard let gear = gears[number], !gear.link.awaitsPassphrase else { return }
        if gear.link.hasServer { perform([SessionEffect(number, .connect)]) }
    }

    mutating func input(at time: Double) -> [AppEvent] { face.input(at: time) }

    mutating func take(_ event: AppEvent, at time: Double) { take(event, in: nil, at: time) }

    mutating func take(_ event: TransportEvent) {
        if case .client(.accepted) = event.kind { return accept() }
        take(AppEvent(event.kind), in: event.session, at: event.time)
    }

    mutating func takeDue() {
        for session in face.workspace.due(at: clock.now) { take(.tick, in: session, at: clock.now) }
        if face.pendingSignal != nil { take(.terminated, in: nil, at: clock.now) }
    }

    mutating func show(at time: Double) {
        face.show(at: time)
        leaveSpare()
        acceptNext()
    }
}

// Clients that are watched
extension WorkspaceRunner where Window: ~Copyable {
    /// A client has come: it gets a session, and the server is connected to.
    private mutating func accept() {
        isAccepting = false
        let number = face.workspace.numberForClient
        guard let queue, let gear = watching?.nextGear(number: number, queue, clock) else { return }
        gear.link.transport = wiring?(number, clock)
        gears[number] = gear
        face.workspace.openForClient(gear.link.recording, at: clock.now)
        take(.client(.accepted(address: gear.link.client?.address ?? "")), in: number, at: clock.now)
        acceptNext()
    }

    /// Lets the next client come where there is room for it; the others wait in TCP.
    private mutating func acceptNext() {
        guard let watching, !isAccepting, !isOver, face.workspace.clientCount < face.mostClients else { return }
        isAccepting = true
        watching.host.acceptNext()
    }

    /// Of sessions that are over only the newest stay.
    private mutating func leaveSpare() {
        guard watching != nil else { return }
        while gears.count > face.mostClients, let spare = face.workspace.spareSession { leave(spare) }
    }
}
