import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The only link between the network thread and the main thread: a list under a lock, and a pipe that wakes `poll`.
///
/// Posting never blocks. The main thread waits on `wakeDescriptor` and then drains. Signal handlers write a byte to
/// the same pipe.
final class EventQueue<Event: Sendable>: Sendable {
    /// Becomes readable when an event was posted.
    let wakeDescriptor: Int32
    /// A byte written here wakes the main thread.
    let postDescriptor: Int32
    private let waiting = Mutex<[Event]>([])

    init() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemError(errno) }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        wakeDescriptor = ends[0]
        postDescriptor = ends[1]
    }

    deinit {
        close(wakeDescriptor)
        close(postDescriptor)
    }

    func post(_ event: Event) {
        let wasEmpty = waiting.withLock { events in
            defer { events.append(event) }
            return events.isEmpty
        }
        if wasEmpty {
            var byte: UInt8 = 1
            _ = write(postDescriptor, &byte, 1)
        }
    }

    /// Removes and returns all events, oldest first, and empties the pipe.
    func drain() -> [Event] {
        var bytes = [UInt8](repeating: 0, count: 64)
        // What did not fill the buffer was all: one call of the system, and not a second to be told so.
        while read(wakeDescriptor, &bytes, bytes.count) == bytes.count {}
        return waiting.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
