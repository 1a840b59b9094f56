#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The signals that would end the program before it has restored the terminal: a pipe is closed, or a file has reached
/// the limit on its size. Ignored, they leave the error of the write.
enum IgnoredSignals {
    private static let all = [SIGPIPE, SIGXFSZ]

    static func ignore() { for one in all { signal(one, SIG_IGN) } }

    /// Starts a program that does not inherit that they are ignored.
    static func restored<Started>(during start: () -> Started) -> Started {
        for one in all { signal(one, SIG_DFL) }
        defer { ignore() }
        return start()
    }
}
