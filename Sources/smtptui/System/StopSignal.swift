import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The interrupt of the terminal as the end of the input: what was read so far is summed up. The second one ends the
/// program.
enum StopSignal {
    /// The ends of a pipe; a byte in it wakes who waits for input.
    private static let reading = Atomic<Int32>(-1)
    private static let writing = Atomic<Int32>(-1)

    /// From here on the first interrupt is the end of the input. False where the system has no pipe for it.
    static func watch() -> Bool {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return false }
        reading.store(ends[0], ordering: .relaxed)
        writing.store(ends[1], ordering: .relaxed)
        signal(SIGINT) { _ in
            var octet: UInt8 = 0
            _ = write(StopSignal.writing.load(ordering: .relaxed), &octet, 1)
            signal(SIGINT, SIG_DFL)
        }
        return true
    }

    /// Waits until a descriptor can be read; false when the interrupt has come.
    static func awaits(_ descriptor: Int32) -> Bool {
        var waiting = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: reading.load(ordering: .relaxed), events: Int16(POLLIN), revents: 0),
        ]
        while poll(&waiting, nfds_t(waiting.count), -1) < 0 && errno == EINTR {}
        return waiting[1].revents == 0
    }
}
