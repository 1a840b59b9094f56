import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The commands that this program has started and that end with it, also where a signal ends it.
///
/// They are in process groups of their own, so that the terminal's Ctrl-C does not reach them. Where something else
/// handles the signal, that ends them.
enum ChildSignals {
    private static let most = 64
    /// Their process groups; 0 for a free place. A signal handler reads them, so they are never moved.
    nonisolated(unsafe) private static let groups = {
        let places = UnsafeMutablePointer<pid_t>.allocate(capacity: most)
        places.initialize(repeating: 0, count: most)
        return places
    }()
    private static let isWatching = Mutex(false)

    static func add(_ group: pid_t) {
        isWatching.withLock { isWatching in
            if let free = (0..<most).first(where: { groups[$0] == 0 }) { groups[free] = group }
            if !isWatching { watch() }
            isWatching = true
        }
    }

    static func remove(_ group: pid_t) {
        isWatching.withLock { _ in
            for place in 0..<most where groups[place] == group { groups[place] = 0 }
        }
    }

    private static func watch() {
        // One that is not yet a connection is not closed as one.
        atexit { ChildSignals.endAll() }
        for one in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
            let before = signal(one) { number in
                ChildSignals.endAll()
                signal(number, SIG_DFL)
                raise(number)
            }
            // It is ignored, or handled by what ends the session.
            if unsafeBitCast(before, to: Int.self) != 0 { signal(one, before) }
        }
    }

    /// Asks all of them to end, and after a fifth of a second does not ask any more.
    private static func endAll() {
        for place in 0..<most where groups[place] != 0 { kill(-groups[place], SIGTERM) }
        for _ in 0..<20 where runs() { usleep(10_000) }
        for place in 0..<most where groups[place] != 0 { kill(-groups[place], SIGKILL) }
    }

    private static func runs() -> Bool {
        (0..<most).contains { groups[$0] != 0 && waitpid(groups[$0], nil, WNOHANG) == 0 }
    }
}
