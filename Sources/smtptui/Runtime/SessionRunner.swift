import ScreenModel
import SessionModel

/// What a loop of one session does with an event: the face handles it, what is new is recorded, and the effects are
/// performed.
///
/// It waits for nothing. The loops around it do: `SessionLoop` for the explorer, `PlainLoop` for `run`.
struct SessionRunner<Shown: Face & ~Copyable>: ~Copyable {
    var face: Shown
    let clock = SessionClock()
    private(set) var isOver = false
    private var link: SessionLink
    private var order = EventOrder()

    /// `destination` is nil for a recording. `connectTimeout` is in seconds.
    init(
        _ face: consuming Shown, recorder: consuming Recorder, destination: Destination?, connectTimeout: Double
    ) {
        self.face = face
        link = SessionLink(recorder: recorder, destination: destination, connectTimeout: connectTimeout)
    }

    /// Nil for a recording, which needs no connection.
    var transport: NIOTransport? {
        get { link.transport }
        set { link.transport = newValue }
    }

    /// Where what was done of the course is kept.
    var progress: ProgressFile? {
        get { link.progress }
        set { link.progress = newValue }
    }

    /// When the face must continue; asked here, because outside the whole face would be copied.
    var wakeTime: Double? { face.wakeTime }

    /// Whether writing the recording failed.
    var hasRecordingFailed: Bool { link.hasRecordingFailed }

    /// The recordings that were begun after the first one.
    var laterRecordings: [String] { link.laterRecordings }

    mutating func start() {
        if link.hasServer, !link.awaitsPassphrase { perform([.connect]) }
    }

    mutating func take(_ event: Shown.Event, at time: Double) {
        guard !isOver else { return }
        let time = order.time(of: time)
        let effects = face.take(event, at: time)
        if let reason = face.record(in: &link.recorder) { face.recordingFailed(reason, at: time) }
        perform(effects)
    }

    /// Handles what is due.
    mutating func takeDue() {
        for event in face.due(at: clock.now) { take(event, at: clock.now) }
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .connect, .connectNext, .write, .pour, .read, .forward, .endSending, .client, .startTLS, .close,
                .acceptCertificate, .keepServerKey, .unlockKey, .limitConnecting, .useTLS, .visit, .visitProfile,
                .findMailServers, .checkDNS, .practice, .keepLesson:
                let event = link.perform(effect).flatMap { Shown.event($0) }
                if let event { take(event, at: clock.now) }
            case .quit: isOver = true
            // Only a workspace has several sessions.
            case .open, .openProfile, .sessions, .leave: break
            case .drawNonce, .saveCertificates, .saveTranscript, .export, .copy, .load, .openRecording, .keepLine,
                .openHistory,
                .listFolder,
                .suspend, .redraw, .readProfile, .listProfiles, .openMessage, .readMessage, .stampMessage, .edit:
                if let event = face.perform(effect) { take(event, at: clock.now) }
            }
        }
    }
}

extension SessionRunner: LoopRunner where Shown: ~Copyable {
    var descriptor: Int32? { face.descriptor }

    mutating func input(at time: Double) -> [Shown.Event] { face.input(at: time) }

    mutating func take(_ event: TransportEvent) { take(Shown.event(event.kind), at: event.time) }

    mutating func show(at time: Double) { face.show(at: time) }
}
