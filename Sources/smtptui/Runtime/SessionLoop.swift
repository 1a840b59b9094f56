import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The loop of the explorer: show, wait, handle the events.
///
/// It runs on the main thread, the only owner of the face and the recordings. The network runs on NIO's thread and posts
/// its events to the queue.
struct SessionLoop<Runner: LoopRunner & ~Copyable>: ~Copyable {
    private(set) var runner: Runner
    private let queue: EventQueue<TransportEvent>

    init(_ runner: consuming Runner, queue: EventQueue<TransportEvent>) {
        self.runner = runner
        self.queue = queue
    }

    /// Shows what the end has brought; for a face that is read on after it.
    mutating func showLast() { runner.show(at: runner.clock.now) }

    /// Runs until an effect ends it.
    mutating func run() {
        runner.start()
        while !runner.isOver {
            runner.show(at: runner.clock.now)
            wait()
            for event in runner.input(at: runner.clock.now) { runner.take(event, at: runner.clock.now) }
            for event in queue.drain() { runner.take(event) }
            runner.takeDue()
        }
    }

    /// Waits for the network, the descriptor of the face, a signal, or the wake time of the face.
    private func wait() {
        var descriptors = [pollfd(fd: queue.wakeDescriptor, events: Int16(POLLIN), revents: 0)]
        if let own = runner.descriptor { descriptors.append(pollfd(fd: own, events: Int16(POLLIN), revents: 0)) }
        // After EINTR nothing is set; the next poll sees the byte that the signal handler wrote.
        while poll(&descriptors, nfds_t(descriptors.count), timeout) < 0 && errno == EINTR {}
    }

    /// In milliseconds, rounded up; -1 for no limit.
    private var timeout: Int32 {
        guard let wake = runner.wakeTime else { return -1 }
        return Int32(min(max(0, ((wake - runner.clock.now) * 1000).rounded(.up)), 1e9))
    }
}
