#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A moment in which the thread does nothing.
enum Pause {
    static func milliseconds(_ count: UInt32) { usleep(count * 1000) }
}
