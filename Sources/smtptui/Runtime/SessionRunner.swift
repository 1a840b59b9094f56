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
    /// Whether an earlier recording failed.
    private var hasFailedBefore = false
    /// The recordings that were begun after the first one.
    private(set) var laterRecordings: [String] = []
    private var destination: Destination?
    private var connectTimeout: Double
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
    var hasRecordingFailed: Bool { hasFailedBefore || recorder.hasFailed }

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
            case .limitConnecting(let seconds): connectTimeout = seconds
            case .useTLS(let preferences): tell(useTLS(preferences))
            case .visit(let endpoint, let preferences): tell(visit(endpoint, preferences))
            case .practice(let wish): tell(practice(wish))
            case .quit: isOver = true
            case .drawNonce, .saveCertificates, .saveTranscript, .copy, .load, .keepLine, .openHistory, .listFolder,
                .suspend,
                .redraw, .openMessage, .readMessage, .stampMessage, .edit:
                if let event = face.perform(effect) { take(event, at: clock.now) }
            }
        }
    }

    private mutating func tell(_ event: DestinationEvent) {
        if let event = Shown.event(event) { take(event, at: clock.now) }
    }

    private mutating func practice(_ wish: PracticeWish) -> DestinationEvent {
        do throws(Failure) {
            return try destination?.perform(wish) ?? .refused("")
        } catch {
            return .refused(error.sentence)
        }
    }

    private mutating func useTLS(_ preferences: Preferences) -> DestinationEvent {
        do throws(Failure) {
            try destination?.use(preferences)
            return .tlsChanged(preferences)
        } catch {
            return .refused(error.sentence)
        }
    }

    /// What is recorded of the server before is complete: it was left with the note that its connection is closed.
    private mutating func visit(_ endpoint: Endpoint, _ preferences: Preferences) -> DestinationEvent {
        do throws(Failure) {
            guard let other = try destination?.moved(to: endpoint, preferences) else { return .refused("") }
            destination = other
            hasFailedBefore = hasRecordingFailed
            recorder = Recorder(nil, target: "")
            return .visiting(target: other.target, record(other))
        } catch {
            return .refused(error.sentence)
        }
    }

    private mutating func record(_ destination: Destination) -> AppModel.Recording {
        do throws(Failure) {
            guard let file = try RecordingPlace.open(destination.recording, name: destination.recordingName) else {
                return .off
            }
            let path = file.path
            if !laterRecordings.contains(path) { laterRecordings.append(path) }
            recorder = Recorder(file, target: destination.target)
            return .on(path: path)
        } catch {
            return .failed(reason: error.sentence)
        }
    }
}
