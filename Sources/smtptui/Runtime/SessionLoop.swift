import NIOPosix
import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The loop of the explorer: show, wait, handle the events.
///
/// It runs on the main thread, the only owner of the face and the recording. The network runs on NIO's thread and posts
/// its events to the queue.
struct SessionLoop<Shown: Face & ~Copyable>: ~Copyable {
    private var runner: SessionRunner<Shown>
    private let queue: EventQueue<TransportEvent>

    /// `group` is nil for a recording, which needs no connection.
    init(
        _ runner: consuming SessionRunner<Shown>, queue: EventQueue<TransportEvent>,
        group: MultiThreadedEventLoopGroup? = nil
    ) {
        self.runner = runner
        self.queue = queue
        let clock = self.runner.clock
        self.runner.transport = group.map { group in
            NIOTransport(group: group) { queue.post(TransportEvent(kind: $0, time: clock.now)) }
        }
    }

    /// Whether writing the recording failed.
    var hasRecordingFailed: Bool { runner.hasRecordingFailed }

    /// The recordings that were begun after the first one.
    var laterRecordings: [String] { runner.laterRecordings }

    /// Shows what the end has brought; for a face that is read on after it.
    mutating func showLast() { runner.face.show(at: runner.clock.now) }

    /// Asks the face something at the end.
    func ask<Answer>(_ question: (borrowing Shown) -> Answer) -> Answer { question(runner.face) }

    /// Runs until an effect ends it.
    mutating func run() {
        runner.start()
        while !runner.isOver {
            runner.face.show(at: runner.clock.now)
            wait()
            for event in runner.face.input(at: runner.clock.now) { runner.take(event, at: runner.clock.now) }
            for event in queue.drain() { runner.take(Shown.event(event.kind), at: event.time) }
            runner.takeDue()
        }
    }

    /// Waits for the network, the descriptor of the face, a signal, or the wake time of the face.
    private func wait() {
        var descriptors = [pollfd(fd: queue.wakeDescriptor, events: Int16(POLLIN), revents: 0)]
        if let own = runner.face.descriptor { descriptors.append(pollfd(fd: own, events: Int16(POLLIN), revents: 0)) }
        // After EINTR nothing is set; the next poll sees the byte that the signal handler wrote.
        while poll(&descriptors, nfds_t(descriptors.count), timeout) < 0 && errno == EINTR {}
    }

    /// In milliseconds, rounded up; -1 for no limit.
    private var timeout: Int32 {
        guard let wake = runner.wakeTime else { return -1 }
        return Int32(min(max(0, ((wake - runner.clock.now) * 1000).rounded(.up)), 1e9))
    }
}
