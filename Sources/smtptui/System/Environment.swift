#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The environment variables.
enum Environment {
    static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Removes a variable that no child process may inherit, overwrites its memory, and returns its value.
    static func take(_ name: String) -> String? {
        guard let place = getenv(name) else { return nil }
        defer { unsetenv(name) }
        let value = String(cString: place)
        memset(place, 0, strlen(place))
        return value
    }
}
