import NIOPosix
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Drives a `ScriptPlayer` over a real connection: the loop of `smtptui run`.
struct ScriptRunner: ~Copyable {
    private var player: ScriptPlayer
    private var recorder: Recorder
    private var output: TranscriptOutput
    private let queue: EventQueue<TransportEvent>
    private let transport: NIOTransport
    private let destination: Destination
    private let profile: ConnectionProfile
    private let clock: SessionClock
    private var address: String?

    init(
        _ player: ScriptPlayer, to destination: Destination, group: MultiThreadedEventLoopGroup,
        recorder: consuming Recorder, output: TranscriptOutput, _ profile: ConnectionProfile
    ) throws(SystemError) {
        let clock = SessionClock()
        let queue = try EventQueue<TransportEvent>()
        self.player = player
        self.destination = destination
        self.recorder = recorder
        self.output = output
        self.profile = profile
        self.clock = clock
        self.queue = queue
        transport = NIOTransport(group: group) { queue.post(TransportEvent(kind: $0, time: clock.now)) }
    }

    var complaints: [ScriptPlayer.Complaint] { player.complaints }

    /// Plays the script to its end, or to where it has to stop.
    mutating func run() throws -> ExitStatus {
        try connect()
        if profile.tls == .implicit { secure(isUpgrade: false) }
        var isOver = false
        while !isOver {
            switch player.advance(at: clock.now) {
            case .write(let bytes):
                keep()
                transport.write(bytes)
            case .read: listen()
            case .startTLS: secure(isUpgrade: true)
            case .finish: isOver = true
            }
        }
        transport.close()
        player.close(at: clock.now)
        keep()
        return recorder.hasFailed ? .gravest([player.status, .unwritableRecording]) : player.status
    }

    private mutating func connect() throws {
        transport.connect(along: destination.route, timeout: profile.connectTimeout)
        while true {
            for event in waitForEvents(until: .infinity) {
                switch event.kind {
                case .connected(let address):
                    self.address = address
                    player.connected(.connected(to: address, after: event.time), at: event.time)
                    return keep()
                case .failed(let failure):
                    player.failed(failure, at: event.time)
                    keep()
                    throw Failure(.noConnection, failure.sentence)
                case .received, .ended, .secured, .handshakeFailed: break
                }
            }
        }
    }

    /// Makes the handshake; the transport has the deadline.
    private mutating func secure(isUpgrade: Bool) {
        transport.secure(destination.tls, isUpgrade: isUpgrade, timeout: profile.connectTimeout)
        var isOver = false
        while !isOver {
            for event in waitForEvents(until: .infinity) {
                switch event.kind {
                case .received(let bytes): player.receive(bytes, at: event.time)
                case .secured(let report):
                    player.secured(report, at: event.time)
                    isOver = true
                case .handshakeFailed(let failure):
                    player.handshakeFailed(failure, at: event.time)
                    isOver = true
                case .ended(let reason):
                    // Where the handshake has failed, that was reported before.
                    if !isOver { player.handshakeFailed(.closed, at: event.time) }
                    player.ended(reason, at: event.time)
                    isOver = true
                case .connected, .failed: break
                }
            }
        }
        keep()
    }

    /// Waits for the next chunk from the server, or for the deadline of the reply.
    private mutating func listen() {
        transport.read()
        let events = waitForEvents(until: player.deadline(after: profile.replyTimeout))
        for event in events {
            switch event.kind {
            case .received(let bytes): player.receive(bytes, at: event.time)
            case .ended(let reason): player.ended(reason, at: event.time)
            case .connected, .failed, .secured, .handshakeFailed: break
            }
        }
        if events.isEmpty { player.timedOut(seconds: Int(profile.replyTimeout), at: clock.now) }
        keep()
    }

    /// The events that come before a time; none when that time has passed.
    private func waitForEvents(until deadline: Double) -> [TransportEvent] {
        while true {
            let events = queue.drain()
            if !events.isEmpty { return events }
            let left = deadline - clock.now
            if left <= 0 { return [] }
            var descriptor = pollfd(fd: queue.wakeDescriptor, events: Int16(POLLIN), revents: 0)
            poll(&descriptor, 1, left.isFinite ? Int32(min(left * 1000 + 1, 1e9)) : -1)
        }
    }

    /// Records and prints what is new.
    private mutating func keep() {
        if let reason = recorder.record(player.dialogue.transcript, address: address) {
            Console.complain("The recording has ended: \(reason).")
        }
        output.show(player.dialogue.transcript, address: address)
    }
}
