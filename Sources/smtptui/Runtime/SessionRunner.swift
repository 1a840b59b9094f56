import ScreenModel
import SessionModel

/// What every loop does with an event: the face handles it, what is new is recorded, and the effects are performed.
///
/// It waits for nothing. The loops around it do: `SessionLoop` for the screen, `PlainLoop` for `run`.
struct SessionRunner<Shown: Face & ~Copyable>: ~Copyable {
    var face: Shown
    /// Nil for a recording, which needs no connection.
    var transport: NIOTransport?
    let clock = SessionClock()
    private(set) var isOver = false
    private var recorder: Recorder
    private var destination: Destination?
    private let connectTimeout: Double
    private var order = EventOrder()

    /// `destination` is nil for a recording. `connectTimeout` is in seconds.
    init(
        _ face: consuming Shown, recorder: consuming Recorder, destination: Destination?, connectTimeout: Double
    ) {
        self.face = face
        self.recorder = recorder
        self.destination = destination
        self.connectTimeout = connectTimeout
    }

    /// When the face must continue; asked here, because outside the whole face would be copied.
    var wakeTime: Double? { face.wakeTime }

    /// Whether writing the recording failed.
    var hasRecordingFailed: Bool { recorder.hasFailed }

    mutating func start() {
        if destination != nil { perform([.connect]) }
    }

    mutating func take(_ event: Shown.Event, at time: Double) {
        guard !isOver else { return }
        let time = order.time(of: time)
        let effects = face.take(event, at: time)
        if let reason = face.record(in: &recorder) { face.recordingFailed(reason, at: time) }
        perform(effects)
    }

    /// Handles what is due.
    mutating func takeDue() {
        for event in face.due(at: clock.now) { take(event, at: clock.now) }
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .connect: destination.map { transport?.connect(along: $0.route, timeout: connectTimeout) }
            case .write(let bytes): transport?.write(bytes)
            case .pour(let bytes): transport?.pour(bytes)
            case .read: transport?.read()
            case .startTLS:
                destination.map {
                    transport?.secure($0.tls, isUpgrade: $0.route.tls != .implicit, timeout: connectTimeout)
                }
            case .close: transport?.close()
            case .acceptCertificate(let der): destination?.tls.accepted.insert(der)
            case .quit: isOver = true
            case .drawNonce, .saveCertificates, .saveTranscript, .copy, .load, .keepLine, .listFolder, .suspend,
                .redraw, .openMessage, .readMessage, .stampMessage, .edit:
                if let event = face.perform(effect) { take(event, at: clock.now) }
            }
        }
    }
}
