#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Seconds since the start of the session, on a monotonic clock.
struct SessionClock: Sendable {
    private let start = Self.monotonic()

    /// Seconds since the start, with microseconds for recordings.
    var now: Double { Self.monotonic() - start }

    private static func monotonic() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
