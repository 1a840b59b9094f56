import NIOPosix
import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The main loop: show, wait, handle the events, record what is new, perform the effects.
///
/// It runs on the main thread, the only owner of the face and the recording. The network runs on NIO's thread and posts
/// its events to the queue.
struct SessionLoop<Shown: Face & ~Copyable>: ~Copyable {
    private(set) var face: Shown
    private var recorder: Recorder
    private let queue: EventQueue<TransportEvent>
    private let transport: NIOTransport?
    private var destination: Destination?
    private let connectTimeout: Double
    private let clock: SessionClock
    private var isOver = false
    private var order = EventOrder()

    /// `group` and `destination` are nil for a recording, which needs no connection. `connectTimeout` is in seconds.
    init(
        _ face: consuming Shown, recorder: consuming Recorder, queue: EventQueue<TransportEvent>,
        group: MultiThreadedEventLoopGroup? = nil, destination: Destination? = nil, connectTimeout: Double = 0
    ) {
        let clock = SessionClock()
        self.face = face
        self.recorder = recorder
        self.queue = queue
        self.destination = destination
        self.connectTimeout = connectTimeout
        self.clock = clock
        transport = group.map { group in
            NIOTransport(group: group) { queue.post(TransportEvent(kind: $0, time: clock.now)) }
        }
    }

    /// Whether writing the recording failed.
    var hasRecordingFailed: Bool { recorder.hasFailed }

    /// Runs until an effect ends it.
    mutating func run() {
        if destination != nil { perform([.connect]) }
        while !isOver {
            face.show(at: clock.now)
            wait()
            for event in face.input(at: clock.now) { take(event, at: clock.now) }
            for event in queue.drain() { take(Shown.event(event.kind), at: event.time) }
            for event in face.due(at: clock.now) { take(event, at: clock.now) }
        }
    }

    /// Waits for the network, the descriptor of the face, a signal, or the wake time of the face.
    private func wait() {
        var descriptors = [pollfd(fd: queue.wakeDescriptor, events: Int16(POLLIN), revents: 0)]
        if let own = face.descriptor { descriptors.append(pollfd(fd: own, events: Int16(POLLIN), revents: 0)) }
        // After EINTR nothing is set; the next poll sees the byte that the signal handler wrote.
        while poll(&descriptors, nfds_t(descriptors.count), timeout) < 0 && errno == EINTR {}
    }

    /// In milliseconds, rounded up; -1 for no limit.
    private var timeout: Int32 {
        guard let wake = face.wakeTime else { return -1 }
        return Int32(min(max(0, ((wake - clock.now) * 1000).rounded(.up)), 1e9))
    }

    private mutating func take(_ event: Shown.Event, at time: Double) {
        guard !isOver else { return }
        let time = order.time(of: time)
        let effects = face.take(event, at: time)
        if let reason = recorder.record(face.dialogue.transcript, address: face.address) {
            face.recordingFailed(reason, at: time)
        }
        perform(effects)
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .connect: destination.map { transport?.connect(along: $0.route, timeout: connectTimeout) }
            case .write(let bytes): transport?.write(bytes)
            case .read: transport?.read()
            case .startTLS:
                destination.map {
                    transport?.secure($0.tls, isUpgrade: $0.route.tls != .implicit, timeout: connectTimeout)
                }
            case .close: transport?.close()
            case .acceptCertificate(let der): destination?.tls.accepted.insert(der)
            case .quit: isOver = true
            case .drawNonce, .saveCertificates, .load, .suspend, .redraw:
                if let event = face.perform(effect) { take(event, at: clock.now) }
            }
        }
    }
}
