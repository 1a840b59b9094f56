import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The signals that end a program without a screen: noted, so that connections are closed and recordings have an end.
///
/// The second one of a kind ends the program at once.
enum EndSignals {
    private static let noted = Atomic<Int32>(0)
    private static let writing = Atomic<Int32>(-1)
    private static let reading = Atomic<Int32>(-1)

    /// The signal that has come; nil for none.
    static var pending: Int32? {
        let signal = noted.load(ordering: .relaxed)
        return signal == 0 ? nil : signal
    }

    /// From here on a signal writes its number, as a byte, to a descriptor.
    static func watch(wake descriptor: Int32) {
        writing.store(descriptor, ordering: .relaxed)
        // A program may have been started with these signals blocked.
        var signals = sigset_t()
        sigemptyset(&signals)
        defer { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
        for one in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
            sigaddset(&signals, one)
            signal(one) { number in
                EndSignals.noted.store(number, ordering: .relaxed)
                EndSignals.write(UInt8(truncatingIfNeeded: number))
                signal(number, SIG_DFL)
            }
        }
    }

    /// From here on signals are read by `wait`.
    static func watch() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemError(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading.store(ends[0], ordering: .relaxed)
        watch(wake: ends[1])
    }

    /// The program has nothing more to do: `wait` returns.
    static func finish() { write(0) }

    /// Waits; returns the number of the signal, 0 for `finish`, or nil after so many seconds.
    static func wait(seconds: Double?) -> Int32? {
        var waiting = [pollfd(fd: reading.load(ordering: .relaxed), events: Int16(POLLIN), revents: 0)]
        let milliseconds = seconds.map { Int32(min($0 * 1000, 2e9)) } ?? -1
        while true {
            let count = poll(&waiting, 1, milliseconds)
            if count == 0 { return nil }
            var octet = [UInt8](repeating: 0, count: 1)
            if count > 0 {
                return (try? Descriptor.read(waiting[0].fd, into: &octet)).map { _ in Int32(octet[0]) } ?? 0
            }
            if errno != EINTR { return 0 }
        }
    }

    private static func write(_ octet: UInt8) {
        var octet = octet
        _ = systemWrite(writing.load(ordering: .relaxed), &octet, 1)
    }
}

// The call of the system, under a name that no method hides.
private func systemWrite(_ descriptor: Int32, _ octet: UnsafePointer<UInt8>, _ count: Int) -> Int {
    write(descriptor, octet, count)
}
