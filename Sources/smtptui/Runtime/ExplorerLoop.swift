import NIOPosix
import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The loop of the explorer: wait, take everything in, record what is new, carry out the effects, draw once.
///
/// It runs on the main thread, which alone owns the terminal, the model and the recording. The network lives on NIO's
/// thread and is met in the queue.
struct ExplorerLoop: ~Copyable {
    /// The shortest time between two pictures of a stream from the server, in seconds; keys are drawn at once.
    private static let frame = 1.0 / 60

    private var model: AppModel
    private var terminal: CursesTerminal
    private var recorder: Recorder
    private let queue: EventQueue<TransportEvent>
    private let transport: NIOTransport?
    private let destination: Destination?
    private let clock: SessionClock
    private var isOver = false
    private var needsDrawing = true
    private var lastDrawn = -1.0

    /// `transport` and `destination` are nil for a recording, which has nothing to connect to.
    init(
        _ model: AppModel, terminal: consuming CursesTerminal, recorder: consuming Recorder,
        queue: EventQueue<TransportEvent>, transport: NIOTransport? = nil, destination: Destination? = nil,
        clock: SessionClock
    ) {
        self.model = model
        self.terminal = terminal
        self.recorder = recorder
        self.queue = queue
        self.transport = transport
        self.destination = destination
        self.clock = clock
    }

    /// Runs until the user leaves; returns how it ended.
    mutating func run() -> ExitStatus {
        if destination != nil { perform([.connect]) }
        while !isOver {
            draw()
            wait()
            takeKeys()
            for event in queue.drain() { take(Self.appEvent(event.kind), at: event.time) }
            if let wake = model.wakeTime, clock.now >= wake { take(.tick, at: clock.now) }
            if CursesTerminal.pendingSignal != nil { take(.terminated, at: clock.now) }
        }
        if CursesTerminal.pendingSignal != nil { return .interrupted }
        return recorder.hasFailed ? .unwritableRecording : .done
    }

    private mutating func draw() {
        guard needsDrawing, clock.now - lastDrawn >= Self.frame else { return }
        terminal.show(view(model))
        lastDrawn = clock.now
        needsDrawing = false
    }

    /// Waits for a key, for the network, for a signal, or for the time to draw or to tick.
    private func wait() {
        var descriptors = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: queue.wakeDescriptor, events: Int16(POLLIN), revents: 0),
        ]
        // On EINTR nothing is set; the byte that a signal handler wrote is seen by the next poll.
        while poll(&descriptors, nfds_t(descriptors.count), timeout) < 0 && errno == EINTR {}
    }

    /// In milliseconds, rounded up; -1 for as long as it takes.
    private var timeout: Int32 {
        var seconds: [Double] = []
        if let wake = model.wakeTime { seconds.append(wake - clock.now) }
        if needsDrawing { seconds.append(lastDrawn + Self.frame - clock.now) }
        guard let shortest = seconds.min() else { return -1 }
        return Int32(max(0, (shortest * 1000).rounded(.up)))
    }

    private mutating func takeKeys() {
        for input in terminal.readAll() {
            let event: AppEvent =
                switch input {
                case .key(let key): .key(key)
                case .paste(let text): .paste(text)
                case .resized(let size): .resized(size)
                }
            take(event, at: clock.now)
            // What a key did is shown at once.
            lastDrawn = -1
        }
    }

    private static func appEvent(_ kind: ConnectionEvent) -> AppEvent {
        switch kind {
        case .connected(let address): .connected(address: address)
        case .failed(let failure): .connectionFailed(failure)
        case .received(let bytes): .received(bytes)
        case .ended(let reason): .ended(reason)
        case .secured(let report): .secured(report)
        case .handshakeFailed(let failure): .handshakeFailed(failure)
        }
    }

    private mutating func take(_ event: AppEvent, at time: Double) {
        let effects = update(&model, event, at: time)
        needsDrawing = true
        if let reason = recorder.record(model.dialogue.transcript, address: model.address) {
            _ = update(&model, .recordingFailed(reason), at: time)
        }
        perform(effects)
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .connect: destination.map { transport?.connect(along: $0.route, timeout: model.connectTimeout) }
            case .write(let bytes): transport?.write(bytes)
            case .read: transport?.read()
            case .startTLS:
                destination.map {
                    transport?.secure(
                        $0.tls, isUpgrade: $0.route.tls != .implicit, timeout: model.connectTimeout)
                }
            case .close: transport?.close()
            case .drawNonce: take(.nonce(Nonce.draw()), at: clock.now)
            case .saveCertificates(let ders, let path):
                take(save(ders, to: path), at: clock.now)
            case .suspend: suspend()
            case .redraw: terminal.redraw()
            case .quit: isOver = true
            }
        }
    }

    private func save(_ certificates: [[UInt8]], to path: String) -> AppEvent {
        do throws(Failure) {
            return .saved(try CertificateFile.save(certificates, to: path))
        } catch {
            return .notSaved(error.sentence)
        }
    }

    private mutating func suspend() {
        terminal.suspend()
        raise(SIGTSTP)
        terminal.resume()
        take(.resumed, at: clock.now)
    }
}
