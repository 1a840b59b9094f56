#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How many files and connections the program may have open.
enum OpenFiles {
    /// Raises the limit as far as the system allows, up to `wanted`.
    static func allow(_ wanted: UInt) {
        #if canImport(Glibc)
            let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let kind = RLIMIT_NOFILE
        #endif
        var limit = rlimit()
        guard getrlimit(kind, &limit) == 0, limit.rlim_cur < rlim_t(wanted) else { return }
        limit.rlim_cur = min(limit.rlim_max, rlim_t(wanted))
        setrlimit(kind, &limit)
    }
}
