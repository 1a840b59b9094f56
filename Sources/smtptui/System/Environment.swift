#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The environment variables.
enum Environment {
    static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

    static func set(_ name: String, to value: String) { setenv(name, value, 1) }

    /// Removes a variable that no child process may inherit, overwrites its memory, and returns its bytes.
    static func take(_ name: String) -> [UInt8]? {
        guard let place = getenv(name) else { return nil }
        defer { unsetenv(name) }
        let value = UnsafeBufferPointer(start: place, count: strlen(place)).map { UInt8(bitPattern: $0) }
        memset(place, 0, strlen(place))
        return value
    }
}
